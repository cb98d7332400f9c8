package org.entente.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.entente.http.ProblemType;
import org.entente.http.ServerErrors;

/**
 * How often each client may do something in a minute: all at once, or spread over it. Clients that
 * have not come for long are forgotten, and so are the oldest of more than can be remembered.
 */
public final class Quota {

  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final int MOST_CLIENTS = 100_000;

  private final String name;
  private final long perMinute;
  private final Bandwidth limit;
  private final Cache<String, Bucket> clients =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(PERIOD.multipliedBy(2))
          .build();

  public Quota(String name, long perMinute) {
    this.name = name;
    this.perMinute = perMinute;
    this.limit = Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, PERIOD).build();
  }

  /** Whether the client has used all of it. */
  public boolean exhausted(RoutingContext request) {
    return !estimate(request).canBeConsumed();
  }

  /** Takes one, and more than there is if need be. */
  public void use(RoutingContext request) {
    bucket(request).consumeIgnoringRateLimits(1);
  }

  /** Takes one where there is one. */
  boolean take(RoutingContext request) {
    return bucket(request).tryConsume(1);
  }

  /** What is left, in the form of the IETF's draft on RateLimit fields. */
  EstimationProbe tell(RoutingContext request) {
    EstimationProbe left = estimate(request);
    HttpServerResponse response = request.response();
    response.putHeader(
        "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(name, perMinute, PERIOD.toSeconds()));
    response.putHeader(
        "RateLimit",
        "\"%s\";r=%d;t=%d"
            .formatted(name, Math.max(0, left.getRemainingTokens()), untilOneMore(left)));
    return left;
  }

  public void refuse(RoutingContext request, ServerErrors errors, String detail) {
    long seconds = untilOneMore(tell(request));
    request.response().putHeader("Retry-After", String.valueOf(Math.max(1, seconds)));
    errors.answer(request, ProblemType.TOO_MANY_REQUESTS, detail);
  }

  private EstimationProbe estimate(RoutingContext request) {
    return bucket(request).estimateAbilityToConsume(1);
  }

  private Bucket bucket(RoutingContext request) {
    return clients.get(Clients.of(request), first -> Bucket.builder().addLimit(limit).build());
  }

  private static long untilOneMore(EstimationProbe left) {
    return Duration.ofNanos(left.getNanosToWaitForRefill())
        .plusSeconds(1)
        .minusNanos(1)
        .toSeconds();
  }
}
