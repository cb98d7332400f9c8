package org.entente.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.actor.ActorInput;
import org.entente.agreement.AgreementInput;
import org.entente.event.EventInput;
import org.entente.model.CitationInput;
import org.entente.model.OtherName;
import org.entente.recommendation.RecommendationInput;
import org.entente.source.SourceInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pattern of a member reads a text once, and does not use the stack for long texts. */
class PatternsTest {

  private static final int LENGTH = 100_000;

  /** How often each character may be read, by a pattern with several branches for example. */
  private static final int READS = 40;

  private static final List<String> BEGINNINGS = List.of("", "a", "https://", "/", "A", "%41");
  private static final List<String> REPEATED =
      List.of("a", "a-", "-a", "/a", "~0", "/", "a~1", "%41", "A", "A_", "ab-", "military");
  private static final List<String> ENDS = List.of("", " ", "!", "-", "~", "%");

  /** Counts how many characters are read. */
  private static final class Counted implements CharSequence {

    private final String text;
    private long reads;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }

  static Set<String> patterns() {
    Set<String> patterns = new LinkedHashSet<>();
    Stream.of(
            ActorInput.class,
            AgreementInput.class,
            EventInput.class,
            RecommendationInput.class,
            SourceInput.class,
            CitationInput.class,
            OtherName.class)
        .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
        .filter(Class::isRecord)
        .flatMap(type -> Stream.of(type.getRecordComponents()))
        .map(RecordComponent::getAnnotatedType)
        .flatMap(PatternsTest::withArguments)
        .flatMap(type -> Stream.of(type.getAnnotationsByType(Pattern.class)))
        .forEach(pattern -> patterns.add(pattern.regexp()));
    return patterns;
  }

  private static Stream<AnnotatedType> withArguments(AnnotatedType type) {
    return type instanceof java.lang.reflect.AnnotatedParameterizedType list
        ? Stream.concat(Stream.of(type), Stream.of(list.getAnnotatedActualTypeArguments()))
        : Stream.of(type);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void readsEachCharacterOnce(String pattern) {
    java.util.regex.Pattern compiled = java.util.regex.Pattern.compile(pattern);
    for (String beginning : BEGINNINGS) {
      for (String repeated : REPEATED) {
        for (String end : ENDS) {
          Counted text = new Counted(beginning + repeated.repeat(LENGTH / repeated.length()) + end);
          compiled.matcher(text).matches();
          assertThat(text.reads).isLessThan((long) READS * LENGTH);
        }
      }
    }
  }
}
