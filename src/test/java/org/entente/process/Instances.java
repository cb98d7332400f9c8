package org.entente.process;

import java.util.Map;
import org.entente.process.Postgres.Database;

/** Two instances of the service on one database, which were started at once when it was empty. */
record Instances(Database database, PackagedService first, PackagedService second) {

  private static Instances shared;

  /** Those of the whole test run. */
  static synchronized Instances shared() throws Exception {
    if (shared == null) {
      Database database = Postgres.shared().database();
      shared =
          new Instances(
              database,
              PackagedService.start(database.environment(Map.of())),
              PackagedService.start(database.environment(Map.of())));
      Postgres.shared().beforeItEnds(shared::stop);
      shared.first.awaitReady();
      shared.second.awaitReady();
    }
    return shared;
  }

  /** By turns. */
  Api api(int number) {
    return (number % 2 == 0 ? first : second).api();
  }

  private void stop() {
    first.close();
    second.close();
  }
}
