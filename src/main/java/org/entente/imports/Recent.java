package org.entente.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was made of the keys that came last: rows name the same actors over and over. */
final class Recent<K, V> {

  private static final int MOST = 10_000;

  private final Map<K, V> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > MOST;
        }
      };

  V of(K key, Function<K, V> make) {
    V known = made.get(key);
    if (known == null) {
      known = make.apply(key);
      made.put(key, known);
    }
    return known;
  }
}
