package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import org.entente.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service on full disks: small file systems in memory, which only root can mount. */
class DiskFullIT {

  private static final int LINES = 500;
  private static final int TOO_MANY_BYTES = 10 << 20;

  @TempDir Path data;
  @TempDir Path temporary;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(mount(data, "size=64m"), "only root has disks");
    assumeTrue(mount(temporary, "size=8m"), "only root has disks");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", data.toString());
    run("umount", temporary.toString());
  }

  @Test
  void readsGoOnAndWritesAreRefusedUntilThereIsRoom() throws Exception {
    try (Postgres postgres = Postgres.create()) {
      postgres.database().execute("create tablespace small location '%s'".formatted(data));
      Postgres.Database database = postgres.database("tablespace small");
      Map<String, String> environment = database.environment(Map.of("ENTENTE_SEED", "false"));
      environment.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
      try (PackagedService service = PackagedService.start(environment).awaitReady()) {
        fillAndEnlarge(service.api());
      }
    }
  }

  private void fillAndEnlarge(Api api) throws Exception {
    api.load("/sources.ndjson", ManyRecords.of("too-many", LINES * 2)).expectUnavailable();
    api.upload("/imports", new byte[TOO_MANY_BYTES]).expectUnavailable();
    int full = fill(api);
    api.get("/sources").expect(200);
    assertThat(api.export("/sources.ndjson")).hasSize(full * LINES);
    assertThat(mount(data, "remount,size=640m")).isTrue();
    await().until(() -> load(api, full).status() == 200);
    api.post("/sources", Kind.SOURCE.body()).expect(201);
    FeedCopy.of(api).assertEquals(api.export("/records.ndjson"));
    assertThat(api.export("/sources.ndjson")).hasSize((full + 1) * LINES + 1);
  }

  /** Loads records until a load is rejected, and returns the number of loads before it. */
  private static int fill(Api api) {
    int loads = 0;
    Answer answer = load(api, loads);
    while (answer.status() == 200) {
      loads++;
      answer = load(api, loads);
    }
    answer.expectUnavailable();
    return loads;
  }

  private static Answer load(Api api, int number) {
    return api.load("/sources.ndjson", ManyRecords.of("load" + number, LINES));
  }

  private static boolean mount(Path folder, String options) throws Exception {
    return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start().waitFor() == 0;
  }
}
