package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Problems for what the HTTP server refuses before any resource sees it. */
@ApplicationScoped
public class ServerErrors {

  public static final String SIGN_IN =
      "Sign in with a user and a password that are known here, or with a token, where tokens are taken.";

  private static final int FIRST = Integer.MIN_VALUE;

  private final ObjectMapper json;

  ServerErrors(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    for (ProblemType type : List.of(ProblemType.BAD_REQUEST, ProblemType.TOO_LARGE)) {
      router.errorHandler(type.status(), context -> answer(context, type, type.title() + "."));
    }
    router.route().order(FIRST).failureHandler(this::refused);
  }

  private void refused(RoutingContext context) {
    if (context.failure() instanceof ForbiddenException) {
      answer(context, ProblemType.FORBIDDEN, "You have signed in, but may not do this.");
    } else if (context.failure() instanceof AuthenticationFailedException) {
      answer(context, ProblemType.UNAUTHORIZED, SIGN_IN);
    } else {
      context.next();
    }
  }

  public void answer(RoutingContext context, ProblemType type, String detail) {
    Problem problem = Problem.of(type, detail, context.request().path(), List.of());
    if (type == ProblemType.UNAVAILABLE) {
      context.response().putHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
    }
    try {
      context
          .response()
          .setStatusCode(type.status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException impossible) {
      context.fail(impossible);
    }
  }
}
