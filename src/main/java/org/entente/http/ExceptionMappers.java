package org.entente.http;

import static org.entente.http.FormatAddresses.sentence;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.database.SqlStates;
import org.entente.http.FormatAddresses.FormatAddress;
import org.entente.json.MergePatch;
import org.entente.problem.Problem;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that ends a request into a problem, without internal details. */
class ExceptionMappers {

  private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

  /** Problems of requests that another address may answer. */
  private static final Set<ProblemType> LEADING_ELSEWHERE =
      Set.of(ProblemType.NOT_FOUND, ProblemType.NOT_ACCEPTABLE, ProblemType.UNSUPPORTED_MEDIA_TYPE);

  @Inject HttpServerRequest request;
  @Inject AllowedMethods allowed;
  @Inject FormatAddresses formats;

  @ServerExceptionMapper
  Response problem(ProblemException exception) {
    List<FormatAddress> others = exception.isAbout(UnknownParameters.FORMAT) ? others() : List.of();
    ProblemException explained =
        others.isEmpty()
            ? exception
            : exception.explaining(
                UnknownParameters.FORMAT,
                "The address determines the format: %s.".formatted(sentence(others)));
    Response.ResponseBuilder problem = ProblemResponder.response(Problem.of(explained, instance()));
    exception.headers().forEach(problem::header);
    return linked(problem, others).build();
  }

  /** Maps the framework's own responses: 404, 405, 406, 415 and the like. */
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
    List<FormatAddress> others = leadsElsewhere(type) ? others() : List.of();
    Response.ResponseBuilder problem =
        linked(respond(type, explain(type, others), List.of()), others);
    boolean patch = request.method().name().equals(HttpMethod.PATCH);
    if (type == ProblemType.UNSUPPORTED_MEDIA_TYPE && patch) {
      problem.header(AllowedMethods.ACCEPT_PATCH, MergePatch.MEDIA_TYPE);
    }
    if (type == ProblemType.METHOD_NOT_ALLOWED) {
      Optional.ofNullable(answer.getHeaderString(HttpHeaders.ALLOW))
          .or(() -> allowed.of(request.path()))
          .ifPresent(methods -> problem.header(HttpHeaders.ALLOW, methods));
    }
    return problem.build();
  }

  /** Maps errors that the HTTP server finds while it reads a request. */
  @ServerExceptionMapper
  Response server(HttpException exception) {
    ProblemType type = ProblemType.ofStatus(exception.getStatusCode());
    return type == ProblemType.INTERNAL_ERROR
        ? failure(exception)
        : respond(type, explain(type, List.of()), List.of()).build();
  }

  @ServerExceptionMapper
  Response failure(Throwable failure) {
    if (disconnected(failure)) {
      LOG.debug("A client disconnected", failure);
      return respond(ProblemType.BAD_REQUEST, "Incomplete request body.", List.of()).build();
    }
    String state = SqlStates.of(failure).orElse("");
    return switch (state) {
      case SqlStates.UNIQUE_VIOLATION ->
          respond(
                  ProblemType.CONFLICT,
                  "Another request created a record with this id at the same time.",
                  List.of())
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

  private static boolean disconnected(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(HttpClosedException.class::isInstance);
  }

  private Response unavailable(Throwable failure, String state) {
    String id = log(failure);
    String detail =
        SqlStates.tookTooLong(state)
            ? "The request exceeded its time limit. Nothing was changed; narrow the request or try"
                + " again."
            : SqlStates.lostAtCommit(failure, state)
                ? "The connection to the database was lost during the write. Check whether the"
                    + " change was made before you try again."
                : "The database does not respond correctly. Nothing was changed; try again.";
    return logged(ProblemType.UNAVAILABLE, detail, id).build();
  }

  private Response internalError(Throwable failure) {
    String id = log(failure);
    String detail = "An unexpected error occurred. Please report it with the id %s.".formatted(id);
    return logged(ProblemType.INTERNAL_ERROR, detail, id).build();
  }

  private String log(Throwable failure) {
    String id = request.response().headers().get(RequestId.HEADER);
    LOG.errorf(failure, "Request %s failed", id);
    return id;
  }

  private Response.ResponseBuilder logged(ProblemType type, String detail, String id) {
    return ProblemResponder.response(Problem.of(type, detail, instance(), List.of()).withId(id));
  }

  private Response.ResponseBuilder respond(
      ProblemType type, String detail, List<Violation> violations) {
    return ProblemResponder.response(Problem.of(type, detail, instance(), violations));
  }

  private String instance() {
    return request.path();
  }

  /** Other addresses of a body that is sent return what this one does. */
  private boolean leadsElsewhere(ProblemType type) {
    boolean reads = ReadOnlyPaths.READS.contains(request.method());
    return LEADING_ELSEWHERE.contains(type) && (reads || type != ProblemType.NOT_ACCEPTABLE);
  }

  private List<FormatAddress> others() {
    return formats.others(method(), instance());
  }

  private Response.ResponseBuilder linked(
      Response.ResponseBuilder problem, List<FormatAddress> others) {
    return others.isEmpty()
        ? problem
        : problem.header(
            HttpHeaders.LINK, FormatAddresses.links(others, ForwardedPrefix.of(request)));
  }

  private String explain(ProblemType type, List<FormatAddress> others) {
    String elsewhere = others.isEmpty() ? "" : " Other formats: %s.".formatted(sentence(others));
    return switch (type) {
      case NOT_FOUND ->
          "No resource exists at this path. The contract is at /q/openapi." + elsewhere;
      case METHOD_NOT_ALLOWED -> "The Allow header lists the methods that this resource supports.";
      case NOT_ACCEPTABLE ->
          "This address returns %s.".formatted(orJson(formats.returned(method(), instance())))
              + elsewhere;
      case UNSUPPORTED_MEDIA_TYPE ->
          "Send the body as %s.".formatted(orJson(formats.taken(method(), instance()))) + elsewhere;
      default -> "The request could not be read.";
    };
  }

  private static String orJson(Optional<String> format) {
    return format.orElse(MediaType.APPLICATION_JSON);
  }

  private String method() {
    return request.method().name();
  }
}
