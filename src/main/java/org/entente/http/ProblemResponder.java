package org.entente.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.entente.json.Json;
import org.entente.problem.Problem;
import org.entente.problem.ProblemType;

/** Sends problems for requests that are rejected before a resource runs. */
@ApplicationScoped
public class ProblemResponder {

  public static final String SIGN_IN =
      "Sign in with a valid user name and password, or with a token if tokens are accepted.";

  /** The delay that every 503 advises. */
  private static final String RETRY_AFTER_SECONDS = "2";

  private static final int FIRST = Integer.MIN_VALUE;

  private final Json json;

  ProblemResponder(Json json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    for (ProblemType type : List.of(ProblemType.BAD_REQUEST, ProblemType.TOO_LARGE)) {
      router.errorHandler(type.status(), context -> answer(context, type, type.title() + "."));
    }
    router.route().order(FIRST).failureHandler(this::handleFailure);
  }

  private void handleFailure(RoutingContext context) {
    if (context.failure() instanceof ForbiddenException) {
      answer(
          context,
          ProblemType.FORBIDDEN,
          "You are signed in, but do not have permission for this operation.");
    } else if (context.failure() instanceof AuthenticationFailedException) {
      answer(context, ProblemType.UNAUTHORIZED, SIGN_IN);
    } else if (context.failure() instanceof VertxException
        && context.statusCode() == ProblemType.BAD_REQUEST.status()) {
      answer(context, ProblemType.BAD_REQUEST, "The HTTP server cannot read the request.");
    } else {
      context.next();
    }
  }

  public void answer(RoutingContext context, ProblemType type, String detail) {
    Problem problem = Problem.of(type, detail, context.request().path(), List.of());
    if (type == ProblemType.UNAVAILABLE) {
      context.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    context
        .response()
        .setStatusCode(type.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(json.text(problem));
  }

  /** Builds the response of a resource for a problem. */
  static Response.ResponseBuilder response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .entity(problem)
            .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    return problem.status() == ProblemType.UNAVAILABLE.status()
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        : response;
  }
}
