package org.entente.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;

/**
 * Answers that much is read for. Each is kept until anything is written: whoever asks the same
 * meanwhile gets it at once.
 */
@ApplicationScoped
public class Analyses {

  private static final long MOST_BYTES = 8 << 20;

  private final AnswerTags tags;
  private final Cache<String, byte[]> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String question, byte[] body) -> question.length() + body.length)
          .build();

  Analyses(AnswerTags tags) {
    this.tags = tags;
  }

  /**
   * @param analysis refuses questions that are wrong
   */
  public Response answer(UriInfo uri, Supplier<?> analysis) {
    String state = tags.state();
    return tags.unchanged(uri, state)
        .orElseGet(() -> tags.answer(uri, state, body(uri, state, analysis)).build());
  }

  private byte[] body(UriInfo uri, String state, Supplier<?> analysis) {
    if (state == null) {
      return tags.bytes(analysis.get());
    }
    // Not computed inside the cache, where others who ask something else would wait for it.
    String question = AnswerTags.question(uri, state);
    byte[] kept = answers.getIfPresent(question);
    if (kept != null) {
      return kept;
    }
    byte[] body = tags.bytes(analysis.get());
    answers.put(question, body);
    return body;
  }
}
