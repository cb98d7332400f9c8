package org.entente.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.database.RowReader;
import org.entente.database.StatementExecutor;
import org.entente.json.Json;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;

/**
 * Lets a client repeat a request safely: stores the first response to an {@code Idempotency-Key} in
 * the transaction of the write, and returns it again for 24 hours.
 */
@ApplicationScoped
public class Idempotency {

  public static final String HEADER = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String FORM = "[\\x21-\\x7e]{1,255}";

  private static final String CLAIM =
      "select pg_try_advisory_xact_lock(hashtextextended(:key, 24))";

  private static final String FIND =
      """
      select request, status, etag, location, body from first_answer
      where key = :key and given_at > now() - interval '24 hours'
      """;

  private static final String STORE =
      """
      insert into first_answer (key, request, given_at, status, etag, location, body)
      values (:key, :request, now(), :status, :etag, :location, :body)
      on conflict (key) do update set request = excluded.request, given_at = excluded.given_at,
        status = excluded.status, etag = excluded.etag, location = excluded.location,
        body = excluded.body
      """;

  /** Deletes a few expired rows at each use, so that the table holds about one day's rows. */
  private static final String DELETE_EXPIRED =
      """
      delete from first_answer where key in (
        select key from first_answer where given_at < now() - interval '24 hours'
        order by given_at limit 20 for update skip locked)
      """;

  private final SecurityIdentity writer;
  private final RowReader rows;
  private final StatementExecutor statements;
  private final Json json;

  Idempotency(RowReader rows, StatementExecutor statements, Json json, SecurityIdentity writer) {
    this.writer = writer;
    this.rows = rows;
    this.statements = statements;
    this.json = json;
  }

  /**
   * Runs a write, or returns the stored response if the key is known.
   *
   * @param body the parsed body, so that two requests that differ only in formatting are equal
   * @throws ProblemException if the key is malformed, in use, or was sent with another request
   */
  public Response once(HttpHeaders headers, UriInfo uri, Object body, Supplier<Response> write) {
    String sent = headers.getHeaderString(HEADER);
    if (sent == null) {
      return write.get();
    }
    check(sent);
    // Each user has keys of their own.
    String key = writer.getPrincipal().getName() + " " + sent;
    claim(key);
    byte[] request = digest(uri, body);
    return find(key, request).orElseGet(() -> store(key, request, write.get()));
  }

  private byte[] digest(UriInfo uri, Object body) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(uri.getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
    return digest.digest(json.bytes(body));
  }

  private static void check(String key) {
    if (!key.matches(FORM)) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(
              Violation.ofParameter(
                  HEADER, "pattern", "Must be 1 to 255 visible ASCII characters.")));
    }
  }

  /** Locks the key until the end of the transaction. */
  private void claim(String key) {
    boolean locked = rows.flag(BoundSql.of(CLAIM).with("key", key));
    if (!locked) {
      throw new ProblemException(
          ProblemType.CONFLICT, "A request with this Idempotency-Key is still in progress.");
    }
  }

  private Optional<Response> find(String key, byte[] request) {
    return rows.first(BoundSql.of(FIND).with("key", key), answer -> replay(answer, request));
  }

  private static Response replay(Row answer, byte[] request) {
    if (!Arrays.equals(answer.bytes("request"), request)) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key was used for a different request.");
    }
    return Response.status(answer.smallNumber("status"))
        .header(HttpHeaders.ETAG, answer.text("etag"))
        .location(URI.create(answer.text("location")))
        .header(REPLAYED, "true")
        .entity(answer.bytes("body"))
        .build();
  }

  private Response store(String key, byte[] request, Response answer) {
    statements.execute(BoundSql.of(DELETE_EXPIRED));
    statements.execute(
        BoundSql.of(STORE)
            .with("key", key)
            .with("request", request)
            .with("status", answer.getStatus())
            .with("etag", answer.getHeaderString(HttpHeaders.ETAG))
            .with("location", answer.getHeaderString(HttpHeaders.LOCATION))
            .with("body", answer.getEntity()));
    return answer;
  }
}
