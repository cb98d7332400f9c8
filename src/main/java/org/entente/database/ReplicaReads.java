package org.entente.database;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Set;

/**
 * Routes reads to the replica, except those of editors, who must see their writes at every
 * instance. When the replica fails, the whole read is repeated at the primary.
 */
@ReadsReplica
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ReplicaReads {

  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Which writes still run is known at the primary alone. */
  private static final Set<String> RECORD_TIME = Set.of("asOf", "updatedSince");

  private static final String WRITER = "editor";

  private final Replica replica;
  private final Connections connections;
  private final CurrentVertxRequest request;
  private final SecurityIdentity reader;

  ReplicaReads(
      Replica replica,
      Connections connections,
      CurrentVertxRequest request,
      SecurityIdentity reader) {
    this.replica = replica;
    this.connections = connections;
    this.request = request;
    this.reader = reader;
  }

  @AroundInvoke
  Object read(InvocationContext operation) throws Exception {
    if (!replica.configured() || !mayBeBehind() || !replica.current()) {
      return operation.proceed();
    }
    connections.useReplica();
    try {
      return operation.proceed();
    } catch (RuntimeException failure) {
      if (connections.fallBackToPrimary(failure)) {
        return operation.proceed();
      }
      throw failure;
    }
  }

  private boolean mayBeBehind() {
    HttpServerRequest asked = request.getCurrent().request();
    return READS.contains(asked.method())
        && RECORD_TIME.stream().noneMatch(asked.params()::contains)
        && !reader.hasRole(WRITER);
  }
}
