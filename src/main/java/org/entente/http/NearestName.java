package org.entente.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that is most similar to an unknown one, as a suggestion. */
public final class NearestName {

  private NearestName() {}

  /** Returns empty if no name is known. */
  public static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparing(
                other -> LevenshteinDistance.getDefaultInstance().apply(name, other)));
  }
}
