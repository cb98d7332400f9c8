package org.entente.http;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.entente.json.MergePatch;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into a problem; nothing internal leaves. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @Inject HttpServerRequest request;
  @Inject AllowedMethods allowed;

  @ServerExceptionMapper
  Response problem(ProblemException exception) {
    Response.ResponseBuilder problem = Problem.of(exception, instance()).response();
    exception.headers().forEach(problem::header);
    return problem.build();
  }

  /** The framework's own answers: 404, 405, 406, 415 and the like. */
  @ServerExceptionMapper
  Response framework(WebApplicationException exception) {
    Response answer = exception.getResponse();
    if (answer.getStatus() < 400) {
      return answer;
    }
    ProblemType type = ProblemType.ofStatus(answer.getStatus());
    if (type == ProblemType.INTERNAL_ERROR) {
      return failure(exception);
    }
    Response.ResponseBuilder problem = respond(type, explain(type), List.of());
    boolean patch = request.method().name().equals(HttpMethod.PATCH);
    if (type == ProblemType.UNSUPPORTED_MEDIA_TYPE && patch) {
      problem.header(AllowedMethods.ACCEPT_PATCH, MergePatch.MEDIA_TYPE);
    }
    if (type == ProblemType.METHOD_NOT_ALLOWED) {
      allowed.of(request.path()).ifPresent(methods -> problem.header(HttpHeaders.ALLOW, methods));
    }
    return problem.build();
  }

  /** What the HTTP server found wrong with a request while it was read. */
  @ServerExceptionMapper
  Response server(HttpException exception) {
    ProblemType type = ProblemType.ofStatus(exception.getStatusCode());
    return type == ProblemType.INTERNAL_ERROR
        ? failure(exception)
        : respond(type, explain(type), List.of()).build();
  }

  @ServerExceptionMapper
  Response failure(Throwable failure) {
    if (gone(failure)) {
      LOG.debug("A client went away", failure);
      return respond(ProblemType.BAD_REQUEST, "The request did not come whole.", List.of()).build();
    }
    String state = SqlStates.of(failure).orElse("");
    return switch (state) {
      case SqlStates.UNIQUE_VIOLATION ->
          respond(ProblemType.CONFLICT, "Another request took this id at the same time.", List.of())
              .build();
      case SqlStates.FOREIGN_KEY_VIOLATION ->
          respond(
                  ProblemType.CONFLICT,
                  "A record that this one refers to was deleted at the same time.",
                  List.of())
              .build();
      default -> SqlStates.passing(state) ? unavailable(failure, state) : internalError(failure);
    };
  }

  private static boolean gone(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(HttpClosedException.class::isInstance);
  }

  private Response unavailable(Throwable failure, String state) {
    String id = log(failure);
    String detail =
        SqlStates.tookTooLong(state)
            ? "This takes longer than a request may. Nothing was changed; ask for less, or try again."
            : SqlStates.lostAtCommit(failure, state)
                ? "The database went away while it wrote. Look whether the change was made before you try again."
                : "The database does not answer as it should. Nothing was changed; try again.";
    return logged(ProblemType.UNAVAILABLE, detail, id).build();
  }

  private Response internalError(Throwable failure) {
    String id = log(failure);
    String detail = "Please report it with the id %s.".formatted(id);
    return logged(ProblemType.INTERNAL_ERROR, detail, id).build();
  }

  private String log(Throwable failure) {
    String id = request.response().headers().get(RequestId.HEADER);
    LOG.errorf(failure, "Failure %s", id);
    return id;
  }

  private Response.ResponseBuilder logged(ProblemType type, String detail, String id) {
    return Problem.of(type, detail, instance(), List.of()).withId(id).response();
  }

  private Response.ResponseBuilder respond(
      ProblemType type, String detail, List<Violation> violations) {
    return Problem.of(type, detail, instance(), violations).response();
  }

  private String instance() {
    return request.path();
  }

  private static String explain(ProblemType type) {
    return switch (type) {
      case NOT_FOUND -> "No resource has this path. The contract is at /q/openapi.";
      case METHOD_NOT_ALLOWED -> "The header Allow names the methods that this resource has.";
      case NOT_ACCEPTABLE -> "This resource is available as application/json.";
      case UNSUPPORTED_MEDIA_TYPE ->
          "Send the body as application/json, or a patch as application/merge-patch+json.";
      default -> "The request could not be read.";
    };
  }
}
