package org.entente.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.entente.http.ProblemType;
import org.entente.http.ServerErrors;

/** HTTP Basic as Quarkus has it, whose refusals are problems. */
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {

  private final BasicAuthenticationMechanism basic;
  private final ServerErrors errors;

  SignIn(BasicAuthenticationMechanism basic, ServerErrors errors) {
    this.basic = basic;
    this.errors = errors;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    return basic.authenticate(request, identities);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return basic.getChallenge(request);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    return getChallenge(request)
        .map(
            challenge -> {
              challenge
                  .getHeaders()
                  .forEach((name, value) -> request.response().putHeader(name, value));
              errors.answer(request, ProblemType.UNAUTHORIZED, ServerErrors.SIGN_IN);
              return true;
            });
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return basic.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return basic.getCredentialTransport(request);
  }

  @Override
  public int getPriority() {
    return basic.getPriority() + 1;
  }
}
