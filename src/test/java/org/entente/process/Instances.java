package org.entente.process;

import java.util.Map;
import org.entente.process.Postgres.Database;

/** Two instances of the service on one database, started at the same time when it was empty. */
record Instances(Database database, PackagedService first, PackagedService second) {

  private static Instances shared;

  /** Returns the instances that all tests share. */
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

  /** Returns a client of the first instance for even numbers, of the second for odd ones. */
  Api api(int number) {
    return (number % 2 == 0 ? first : second).api();
  }

  private void stop() {
    first.close();
    second.close();
  }
}
