package org.entente.access;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.stream.Stream;
import org.entente.limits.Guarded;
import org.junit.jupiter.api.Test;

/** Where reads are closed, a stranger is answered only what is open on purpose. */
@QuarkusTest
@TestProfile(Guarded.class)
class ClosedRoutesTest {

  private static final Stream<String> OTHERS =
      Stream.of("/", "/index.html", "/explorer/main.js", "/events", "/q/dev-ui", "/q/arc");

  @Inject Router router;

  @Test
  void nothingElseIsOpen() throws IOException {
    RouteWalk.onlyOpenOnesAnswer(Stream.concat(RouteWalk.routes(router), OTHERS));
  }
}
