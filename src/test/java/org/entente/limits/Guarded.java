package org.entente.limits;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;

/** A service with closed reads, low limits and short timeouts, without a proxy. */
public class Guarded implements QuarkusTestProfile {

  public static final String ORIGIN = "https://front.example";

  static final int WRITES = 10;
  static final int EXPORTS = 2;
  static final Duration BODY_PERIOD = Duration.ofSeconds(3);

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        entry("entente.public.reads", "false"),
        entry("entente.statement-timeout", "500ms"),
        entry("entente.limit.requests", "1"),
        entry("entente.limit.waiting", "10"),
        entry("entente.limit.patience", "100ms"),
        entry("entente.limit.exports", String.valueOf(EXPORTS)),
        entry("entente.limit.loads", "1"),
        entry("entente.limit.followers", "2"),
        entry("entente.limit.followers-per-client", "1"),
        entry("entente.limit.body-period", BODY_PERIOD.toSeconds() + "s"),
        entry("entente.limit.writes", String.valueOf(WRITES)),
        entry("quarkus.http.cors.origins", ORIGIN + ",/https://.+\\.front\\.example/"),
        entry("quarkus.http.proxy.proxy-address-forwarding", "false"));
  }
}
