package org.entente.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;

/**
 * Answers requests for analyses, which read many records, and caches each answer until the next
 * write.
 */
@ApplicationScoped
public class AnalysisCache {

  private static final long MAX_BYTES = 8 << 20;

  private final EntityTags tags;
  private final Cache<String, byte[]> answers =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((String key, byte[] body) -> key.length() + body.length)
          .build();

  AnalysisCache(EntityTags tags) {
    this.tags = tags;
  }

  /**
   * Answers with the analysis: from the cache where possible, with 304 when the client has it.
   *
   * @param analysis computes the answer, and throws a problem for wrong parameters
   */
  public Response answer(UriInfo uri, Supplier<?> analysis) {
    return written(uri, () -> tags.bytes(analysis.get()));
  }

  /** Answers with an analysis in another format than JSON. */
  Response written(UriInfo uri, Supplier<byte[]> analysis) {
    String state = tags.state();
    return tags.unchanged(uri, state)
        .orElseGet(() -> tags.answer(uri, state, body(uri, state, analysis)).build());
  }

  private byte[] body(UriInfo uri, String state, Supplier<byte[]> analysis) {
    if (state == null) {
      return analysis.get();
    }
    // Computing inside the cache would make requests for other analyses wait.
    String key = EntityTags.requestKey(uri, state);
    byte[] kept = answers.getIfPresent(key);
    if (kept != null) {
      return kept;
    }
    byte[] body = analysis.get();
    answers.put(key, body);
    return body;
  }
}
