package org.entente.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances behind a proxy, which looks to clients like one service. */
class ProxyIT {

  private static final int CALLS = 8;
  private static final int CONNECTIONS = 32;
  private static final int WRITERS = 4;
  private static final int WRITES = 500;

  @TempDir Path folder;

  private Instances instances;
  private Haproxy proxy;
  private Api api;

  @BeforeEach
  void start() throws Exception {
    instances = Instances.shared();
    proxy = Haproxy.before(instances.first(), instances.second(), folder);
    api = proxy.api();
  }

  @AfterEach
  void stop() {
    if (proxy != null) {
      proxy.close();
    }
  }

  @Test
  void tagsAreTheSameFromBoth() {
    for (String path : List.of("/events", "/events/gsomia-signed", "/actors?q=japan&limit=1")) {
      List<Answer> answers = calls(() -> api.get(path).expect(200));
      assertThat(headers(answers, Haproxy.SERVED_BY)).hasSize(2);
      assertThat(headers(answers, "ETag")).as(path).hasSize(1).doesNotContainNull();
      String tag = answers.get(0).header("ETag");
      List<Answer> again = calls(() -> api.get(path, "If-None-Match", tag).expect(304));
      assertThat(headers(again, Haproxy.SERVED_BY)).hasSize(2);
    }
  }

  @Test
  void anEditorReadsHereAndWritesThere() {
    String path = "/sources/" + api.post("/sources", Kind.SOURCE.body()).json().get("id").asText();
    for (int round = 1; round <= CALLS; round++) {
      String tag = api.get(path).expect(200).header("ETag");
      Map<String, Object> patch = Map.of("tags", List.of("round-" + round));
      String written = api.patch(path, patch, "If-Match", tag).expect(200).header("ETag");
      assertThat(api.get(path).expect(200).header("ETag")).isEqualTo(written);
    }
  }

  @Test
  void aKeyIsAnsweredOnce() {
    Map<String, Object> body = Kind.SOURCE.body();
    String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
    List<Answer> answers =
        Together.call(CONNECTIONS, client -> api.post("/sources", body, key).expect(201, 409));
    List<Answer> given = answers.stream().filter(answer -> answer.status() == 201).toList();
    assertThat(given).isNotEmpty();
    assertThat(given.stream().map(Answer::text).collect(toSet())).hasSize(1);
    List<Answer> again = calls(() -> api.post("/sources", body, key).expect(201));
    assertThat(again).allMatch(answer -> answer.text().equals(given.get(0).text()));
    assertThat(headers(again, Haproxy.SERVED_BY)).hasSize(2);
  }

  @Test
  void followersMissNothing() {
    Ledger ledger = new Ledger();
    try (Follower pages = Follower.byPages(() -> api);
        Follower stream = Follower.byStream(() -> api, 200)) {
      Together.call(
          WRITERS,
          number -> {
            String name = "proxied" + number;
            new RandomWriter(name, () -> api, ledger, () -> ledger.size() < WRITES).run();
            return name;
          });
      FeedCopy everything = FeedCopy.of(api);
      List<String> exported = api.export("/records.ndjson");
      pages.awaitEnd(everything).copy().assertEquals(exported);
      stream.awaitEnd(everything).copy().assertEquals(exported);
      ledger.assertKept(everything, api);
    }
  }

  private static List<Answer> calls(Supplier<Answer> call) {
    return IntStream.range(0, CALLS).mapToObj(number -> call.get()).toList();
  }

  private static Set<String> headers(List<Answer> answers, String name) {
    return answers.stream().map(answer -> answer.header(name)).collect(toSet());
  }
}
