package org.entente.access;

import io.quarkus.security.AuthenticationFailedException;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.http.ProblemType;
import org.entente.http.ServerErrors;
import org.entente.limits.Quota;

/**
 * HTTP Basic as Quarkus has it, whose refusals are problems. A client that guesses too often is not
 * let in for a while, whatever it guesses.
 */
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {

  private static final String GUESSER = SignIn.class.getName();

  private final BasicAuthenticationMechanism basic;
  private final ServerErrors errors;
  private final Quota failures;

  SignIn(
      BasicAuthenticationMechanism basic,
      ServerErrors errors,
      @ConfigProperty(name = "entente.limit.failed-sign-ins") long perMinute) {
    this.basic = basic;
    this.errors = errors;
    this.failures = new Quota("failed-sign-ins", perMinute);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    if (request.request().getHeader(HttpHeaders.AUTHORIZATION) != null
        && failures.exhausted(request)) {
      request.put(GUESSER, true);
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return basic
        .authenticate(request, identities)
        .onFailure(AuthenticationFailedException.class)
        .invoke(() -> failures.use(request));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return basic.getChallenge(request);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    if (request.get(GUESSER, false)) {
      failures.refuse(request, errors, "Too many attempts to sign in have failed; wait a moment.");
      return Uni.createFrom().item(true);
    }
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
