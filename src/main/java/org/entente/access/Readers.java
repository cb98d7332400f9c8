package org.entente.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everybody may read, unless the operator keeps the record to those who sign in. */
@ApplicationScoped
class Readers implements HttpSecurityPolicy {

  private final boolean everybody;

  Readers(@ConfigProperty(name = "entente.public.reads", defaultValue = "true") boolean everybody) {
    this.everybody = everybody;
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
    return everybody
        ? CheckResult.permit()
        : identity.map(one -> one.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
  }
}
