package org.entente.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;

/** Tells clients who they are and what they may do. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  private static final String EDITOR = "editor";
  private static final String OPERATOR = "operator";

  private final SecurityIdentity identity;
  private final ReadPolicy reads;

  MeResource(SecurityIdentity identity, ReadPolicy reads) {
    this.identity = identity;
    this.reads = reads;
  }

  /** How a client signs in. */
  enum SignInWay {
    NONE,
    BASIC,
    TOKEN
  }

  /** What a client may do. */
  enum Right {
    READ,
    WRITE,
    IMPORT,
    OPERATE
  }

  /**
   * A client.
   *
   * @param name under which the history records what it writes; null for a stranger
   */
  record Me(
      @JsonInclude(JsonInclude.Include.ALWAYS) String name, SignInWay signIn, Set<Right> rights) {}

  @GET
  public Response me() {
    String name = identity.isAnonymous() ? null : identity.getPrincipal().getName();
    return Response.ok(new Me(name, way(), rights()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .build();
  }

  private SignInWay way() {
    if (identity.isAnonymous()) {
      return SignInWay.NONE;
    }
    return identity.getCredential(TokenCredential.class) == null
        ? SignInWay.BASIC
        : SignInWay.TOKEN;
  }

  private Set<Right> rights() {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    if (reads.allows(identity)) {
      rights.add(Right.READ);
    }
    if (identity.hasRole(EDITOR)) {
      rights.addAll(EnumSet.of(Right.WRITE, Right.IMPORT, Right.OPERATE));
    }
    if (identity.hasRole(OPERATOR)) {
      rights.add(Right.OPERATE);
    }
    return rights;
  }
}
