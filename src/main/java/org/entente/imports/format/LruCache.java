package org.entente.imports.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the values of the keys that were used last, as rows name the same actors repeatedly. */
final class LruCache<K, V> {

  private static final int CAPACITY = 10_000;

  private final Map<K, V> values =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > CAPACITY;
        }
      };

  /** Returns the value of the key; makes it when it is not kept. */
  V get(K key, Function<K, V> make) {
    V known = values.get(key);
    if (known == null) {
      known = make.apply(key);
      values.put(key, known);
    }
    return known;
  }
}
