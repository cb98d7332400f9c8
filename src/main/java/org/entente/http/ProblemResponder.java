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

  private static final String SIGN_IN =
      "Sign in with a user name and password, or with a token if tokens are accepted.";

  private static final String WRONG_PASSWORD = "The user name or the password is wrong.";
  private static final String WRONG_TOKEN =
      "The token is not valid here, or the operator accepts no tokens.";

  private static final String TOKEN = "Bearer ";

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
      refuseStranger(context);
    } else if (context.failure() instanceof VertxException
        && context.statusCode() == ProblemType.BAD_REQUEST.status()) {
      answer(context, ProblemType.BAD_REQUEST, "The HTTP server cannot read the request.");
    } else {
      context.next();
    }
  }

  /** Answers a request without credentials, or with wrong ones. */
  public void refuseStranger(RoutingContext context) {
    String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (sent == null) {
      answer(context, ProblemType.SIGN_IN_REQUIRED, SIGN_IN);
    } else {
      boolean token = sent.regionMatches(true, 0, TOKEN, 0, TOKEN.length());
      answer(context, ProblemType.BAD_CREDENTIALS, token ? WRONG_TOKEN : WRONG_PASSWORD);
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
        .end(text(problem, ForwardedPrefix.of(context.request())));
  }

  /** Writes the problem before there is a request that {@link PrefixedLinks} could look at. */
  private String text(Problem problem, String prefix) {
    return json.text(json.objectTree(problem).put("type", prefix + problem.type()));
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
