package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The access log, which operators can turn on. */
class LogIT {

  private static final String ID = "asked-for-the-log";

  @Test
  void eachRequestIsALineWithItsTimeAndItsId() throws Exception {
    Map<String, String> environment =
        Postgres.shared().database().environment(Map.of("ENTENTE_LOG_ACCESS", "true"));
    try (PackagedService service = PackagedService.start(environment).awaitReady()) {
      service.api().get("/actors/japan", "X-Request-Id", ID).expect(200);
      await().until(() -> service.output().contains(ID));
      assertThat(service.output())
          .containsPattern("\"GET /actors/japan HTTP/1.1\" 200 \\d+ \\d+ms " + ID);
      assertThat(service.output()).doesNotContain("ERROR");
    }
  }
}
