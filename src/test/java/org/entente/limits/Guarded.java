package org.entente.limits;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that is closed to strangers, small, in a hurry, and behind no proxy. */
public class Guarded implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "entente.public.reads", "false",
        "entente.statement-timeout", "500ms",
        "quarkus.http.proxy.proxy-address-forwarding", "false");
  }
}
