package org.entente.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** New records of one transaction that may refer to each other, whichever of them comes first. */
public final class Drafts {

  static final Drafts NONE = new Drafts();

  private final Map<Collection, Map<String, Long>> keys = new EnumMap<>(Collection.class);
  private final List<Runnable> completions = new ArrayList<>();

  /** Gives every draft its content, now that all of them have their keys. */
  public void complete() {
    completions.forEach(Runnable::run);
  }

  void add(Collection collection, String id, Long key, Runnable completion) {
    keys.computeIfAbsent(collection, first -> new HashMap<>()).put(id, key);
    completions.add(completion);
  }

  Optional<Long> key(Collection collection, String id) {
    return Optional.ofNullable(keys.getOrDefault(collection, Map.of()).get(id));
  }
}
