package org.entente.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Function;
import org.entente.http.ProblemResponder;
import org.entente.problem.ProblemType;

/**
 * Limits how often each client may do something per minute, at once or spread over the minute, with
 * a bucket of tokens per client. Drops a bucket after two minutes without use, or if there are too
 * many.
 */
public final class RateLimiter {

  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final int MOST_CLIENTS = 100_000;

  private final String name;
  private final long perMinute;
  private final Function<RoutingContext, String> subject;
  private final Bandwidth limit;
  private final Cache<String, Bucket> clients =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(PERIOD.multipliedBy(2))
          .build();

  RateLimiter(String name, long perMinute) {
    this(name, perMinute, request -> "");
  }

  /**
   * @param subject what the limit is counted for beside the client; one of a few values
   */
  public RateLimiter(String name, long perMinute, Function<RoutingContext, String> subject) {
    this.name = name;
    this.perMinute = perMinute;
    this.subject = subject;
    this.limit = Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, PERIOD).build();
  }

  /** Returns whether the client has no token left. */
  public boolean exhausted(RoutingContext request) {
    return !estimate(request).canBeConsumed();
  }

  /** Takes one token, even if none is left. */
  public void use(RoutingContext request) {
    bucket(request).consumeIgnoringRateLimits(1);
  }

  /** Takes one token if there is one. */
  boolean take(RoutingContext request) {
    return bucket(request).tryConsume(1);
  }

  /** Adds the headers of the IETF's draft on RateLimit fields, and returns what is left. */
  EstimationProbe addHeaders(RoutingContext request) {
    EstimationProbe left = estimate(request);
    HttpServerResponse response = request.response();
    response.putHeader(
        "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, perMinute, PERIOD.toSeconds()));
    response.putHeader(
        "RateLimit",
        "\"%s\";r=%d;t=%d"
            .formatted(name, Math.max(0, left.getRemainingTokens()), secondsUntilNext(left)));
    return left;
  }

  /** Answers 429 with the number of seconds until the next token. */
  public void refuse(RoutingContext request, ProblemResponder errors, String detail) {
    long seconds = secondsUntilNext(addHeaders(request));
    request.response().putHeader("Retry-After", String.valueOf(Math.max(1, seconds)));
    errors.answer(request, ProblemType.TOO_MANY_REQUESTS, detail);
  }

  private EstimationProbe estimate(RoutingContext request) {
    return bucket(request).estimateAbilityToConsume(1);
  }

  private Bucket bucket(RoutingContext request) {
    String key = ClientKey.of(request) + " " + subject.apply(request);
    return clients.get(key, first -> Bucket.builder().addLimit(limit).build());
  }

  private static long secondsUntilNext(EstimationProbe left) {
    return Duration.ofNanos(left.getNanosToWaitForRefill())
        .plusSeconds(1)
        .minusNanos(1)
        .toSeconds();
  }
}
