package org.entente.process;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.Kind;

/** Made-up sources of about eleven thousand bytes each. */
final class ManyRecords {

  private static final int AUTHORS = 100;
  private static final int NAME = 100;

  private ManyRecords() {}

  /**
   * Returns new sources.
   *
   * @param name their tag, with which their ids begin
   */
  static List<Map<String, Object>> of(String name, int count) {
    Random random = new Random(name.hashCode());
    return IntStream.range(0, count).mapToObj(number -> source(name, number, random)).toList();
  }

  private static Map<String, Object> source(String name, int number, Random random) {
    Map<String, Object> source = Kind.SOURCE.body("tags", List.of(name));
    source.put("id", name + "-" + number);
    source.put("authors", IntStream.range(0, AUTHORS).mapToObj(at -> author(random)).toList());
    return source;
  }

  private static String author(Random random) {
    return random
        .ints(NAME, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
