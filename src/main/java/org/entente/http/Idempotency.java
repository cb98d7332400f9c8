package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.database.ColumnQuery;
import org.hibernate.Session;

/**
 * Lets a client repeat a request without fear: the first answer to a key is kept in the transaction
 * of the write itself, and given again for a day.
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

  private static final String KEEP =
      """
      insert into first_answer (key, request, given_at, status, etag, location, body)
      values (:key, :request, now(), :status, :etag, :location, :body)
      on conflict (key) do update set request = excluded.request, given_at = excluded.given_at,
        status = excluded.status, etag = excluded.etag, location = excluded.location,
        body = excluded.body
      """;

  /** A few at each use, so that the table is no larger than what a day brings. */
  private static final String FORGET =
      """
      delete from first_answer where key in (
        select key from first_answer where given_at < now() - interval '24 hours'
        order by given_at limit 20 for update skip locked)
      """;

  private final SecurityIdentity writer;
  private final Session session;
  private final ObjectMapper json;

  Idempotency(Session session, ObjectMapper json, SecurityIdentity writer) {
    this.writer = writer;
    this.session = session;
    this.json = json;
  }

  /** The answer to a request to create what the body says, in whatever way it is written down. */
  public Response once(HttpHeaders headers, UriInfo uri, Object body, Supplier<Response> write) {
    String sent = headers.getHeaderString(HEADER);
    if (sent == null) {
      return write.get();
    }
    check(sent);
    String key = writer.getPrincipal().getName() + " " + sent;
    claim(key);
    byte[] request = digest(uri, body);
    return find(key, request).orElseGet(() -> keep(key, request, write.get()));
  }

  private byte[] digest(UriInfo uri, Object body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(uri.getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
      return digest.digest(json.writeValueAsBytes(body));
    } catch (GeneralSecurityException | JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void check(String key) {
    if (!key.matches(FORM)) {
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          List.of(
              Violation.ofParameter(
                  HEADER, "pattern", "Must be 1 to 255 visible characters of ASCII.")));
    }
  }

  /** Each client has keys of its own. */
  private void claim(String key) {
    boolean alone =
        ColumnQuery.of(session, CLAIM, Boolean.class).setParameter("key", key).getSingleResult();
    if (!alone) {
      throw new ProblemException(
          ProblemType.CONFLICT, "A request with this Idempotency-Key is being answered just now.");
    }
  }

  private Optional<Response> find(String key, byte[] request) {
    return session
        .createNativeQuery(FIND, Tuple.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .map(answer -> replay(answer, request));
  }

  private static Response replay(Tuple answer, byte[] request) {
    if (!Arrays.equals(answer.get(0, byte[].class), request)) {
      throw new ProblemException(
          ProblemType.UNPROCESSABLE, "The Idempotency-Key came with another request before.");
    }
    return Response.status(answer.get(1, Integer.class))
        .header(HttpHeaders.ETAG, answer.get(2, String.class))
        .location(URI.create(answer.get(3, String.class)))
        .header(REPLAYED, "true")
        .entity(answer.get(4, byte[].class))
        .build();
  }

  private Response keep(String key, byte[] request, Response answer) {
    session.createNativeMutationQuery(FORGET).executeUpdate();
    session
        .createNativeMutationQuery(KEEP)
        .setParameter("key", key)
        .setParameter("request", request)
        .setParameter("status", answer.getStatus())
        .setParameter("etag", answer.getHeaderString(HttpHeaders.ETAG))
        .setParameter("location", answer.getHeaderString(HttpHeaders.LOCATION))
        .setParameter("body", (byte[]) answer.getEntity())
        .executeUpdate();
    return answer;
  }
}
