package org.entente.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.entente.Kind;

/**
 * Writes records of its own in all possible ways, and adds the acknowledged writes to the ledger.
 * It no longer writes a record after a write of it was not acknowledged.
 */
final class RandomWriter implements Runnable {

  private static final Kind[] KINDS = {Kind.SOURCE, Kind.ACTOR, Kind.EVENT};
  private static final int LOADED = 20;

  private final String name;
  private final Random random;
  private final Supplier<Api> service;
  private final Ledger ledger;
  private final BooleanSupplier goesOn;
  private final List<Mine> records = new ArrayList<>();
  private int created;

  /**
   * Creates a writer.
   *
   * @param service supplies the service for each write: it may change, or there may be several
   * @param goesOn whether to write again
   */
  RandomWriter(String name, Supplier<Api> service, Ledger ledger, BooleanSupplier goesOn) {
    this.name = name;
    this.random = new Random(name.hashCode());
    this.service = service;
    this.ledger = ledger;
    this.goesOn = goesOn;
  }

  /** A record of this writer, as of its last acknowledged write. */
  private record Mine(Kind kind, String id, long version, boolean deleted) {

    private String path() {
      return kind.path + "/" + id;
    }

    private String[] unchanged() {
      return new String[] {"If-Match", "\"" + version + "\""};
    }
  }

  @Override
  public void run() {
    while (goesOn.getAsBoolean()) {
      try {
        write();
      } catch (UncheckedIOException broken) {
        // It is unknown whether the write happened.
      }
    }
  }

  private void write() {
    int way = random.nextInt(6);
    if (records.isEmpty() || way == 0) {
      create();
    } else if (way == 1) {
      load();
    } else {
      change(records.remove(random.nextInt(records.size())), way);
    }
  }

  private void create() {
    Kind kind = KINDS[random.nextInt(KINDS.length)];
    accept(kind, service.get().post(kind.path, kind.body("id", newId())));
  }

  private void change(Mine mine, int way) {
    Api api = service.get();
    if (mine.deleted()) {
      accept(mine.kind(), api.put(mine.path(), mine.kind().body()));
    } else if (way == 2) {
      deleted(mine, api.delete(mine.path(), mine.unchanged()));
    } else if (way == 3) {
      accept(mine.kind(), api.put(mine.path(), mine.kind().body(), mine.unchanged()));
    } else {
      Map<String, Object> patch = Map.of("tags", List.of(name + "-" + random.nextInt()));
      accept(mine.kind(), api.patch(mine.path(), patch, mine.unchanged()));
    }
  }

  private void deleted(Mine mine, Answer answer) {
    if (!unavailable(answer, 204)) {
      records.add(new Mine(mine.kind(), mine.id(), mine.version() + 1, true));
      ledger.deleted(mine.kind(), mine.id(), mine.version() + 1);
    }
  }

  private void accept(Kind kind, Answer answer) {
    if (!unavailable(answer, 200, 201)) {
      JsonNode record = answer.json();
      records.add(new Mine(kind, record.get("id").asText(), record.get("version").asLong(), false));
      ledger.written(kind, record);
    }
  }

  /** Loads some new records, and one that exists. */
  private void load() {
    Kind kind = KINDS[random.nextInt(KINDS.length)];
    Map<String, Mine> loaded = new HashMap<>();
    records.stream()
        .filter(mine -> mine.kind() == kind && !mine.deleted())
        .findFirst()
        .ifPresent(mine -> loaded.put(mine.id(), mine));
    records.removeAll(loaded.values());
    for (int more = random.nextInt(LOADED); more >= 0; more--) {
      String id = newId();
      loaded.put(id, new Mine(kind, id, 0, false));
    }
    List<Map<String, Object>> lines =
        loaded.keySet().stream().map(id -> kind.body("id", id)).toList();
    if (!unavailable(service.get().load(kind.lines(), lines), 200)) {
      loaded.values().forEach(this::loaded);
    }
  }

  private void loaded(Mine mine) {
    records.add(new Mine(mine.kind(), mine.id(), mine.version() + 1, false));
    ledger.loaded(mine.kind(), mine.id(), mine.version() + 1);
  }

  private static boolean unavailable(Answer answer, Integer... expected) {
    boolean unavailable = answer.status() == 503;
    if (unavailable) {
      answer.expectUnavailable();
    } else {
      answer.expect(expected);
    }
    return unavailable;
  }

  private String newId() {
    created++;
    return "%s-%d".formatted(name, created);
  }
}
