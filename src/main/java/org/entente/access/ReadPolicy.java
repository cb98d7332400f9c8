package org.entente.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets everybody read, unless the operator restricts reads to users who sign in. */
@ApplicationScoped
class ReadPolicy implements HttpSecurityPolicy {

  private final boolean publicReads;

  ReadPolicy(
      @ConfigProperty(name = "entente.public.reads", defaultValue = "true") boolean publicReads) {
    this.publicReads = publicReads;
  }

  @Override
  public String name() {
    return "readers";
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext request,
      Uni<SecurityIdentity> identity,
      AuthorizationRequestContext requestContext) {
    return publicReads
        ? CheckResult.permit()
        : identity.map(one -> allows(one) ? CheckResult.PERMIT : CheckResult.DENY);
  }

  boolean allows(SecurityIdentity identity) {
    return publicReads || !identity.isAnonymous();
  }
}
