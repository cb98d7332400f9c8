package org.entente.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.http.ProblemResponder;
import org.entente.limits.RateLimiter;

/**
 * Signs users in with HTTP Basic or OpenID Connect tokens, and answers failures with problems. A
 * client with too many failed password attempts for an account is refused this account for a while,
 * even with the right password.
 */
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {

  private static final String TOO_MANY_FAILURES = SignIn.class.getName();
  private static final String NO_ACCOUNT = "";
  private static final String REFUSED_BY = HttpAuthenticationMechanism.class.getName();

  private final BasicAuthenticationMechanism basic;
  private final OidcAuthenticationMechanism tokens;
  private final ProblemResponder errors;
  private final RateLimiter failures;
  private final Set<String> accounts;

  SignIn(
      BasicAuthenticationMechanism basic,
      OidcAuthenticationMechanism tokens,
      ProblemResponder errors,
      @ConfigProperty(name = "entente.limit.failed-sign-ins") long perMinute,
      @ConfigProperty(name = "quarkus.security.users.embedded.users")
          Map<String, String> passwords) {
    this.basic = basic;
    this.tokens = tokens;
    this.errors = errors;
    this.failures = new RateLimiter("failed-sign-ins", perMinute, this::account);
    this.accounts = Set.copyOf(passwords.keySet());
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String sent = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (sent == null) {
      return Uni.createFrom().nullItem();
    }
    Uni<SecurityIdentity> identity =
        sent.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())
            ? tokens.authenticate(request, identities)
            : withPassword(request, identities);
    return identity.onFailure().invoke(() -> request.put(REFUSED_BY, this));
  }

  private Uni<SecurityIdentity> withPassword(
      RoutingContext request, IdentityProviderManager identities) {
    if (failures.exhausted(request)) {
      request.put(TOO_MANY_FAILURES, true);
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return basic
        .authenticate(request, identities)
        .onFailure(AuthenticationFailedException.class)
        .invoke(() -> failures.use(request));
  }

  /** Returns the account whose password is tried; names that no account has share one limit. */
  private String account(RoutingContext request) {
    return BasicCredentials.user(request.request().getHeader(HttpHeaders.AUTHORIZATION))
        .filter(accounts::contains)
        .orElse(NO_ACCOUNT);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return basic.getChallenge(request);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    if (request.get(TOO_MANY_FAILURES, false)) {
      failures.refuse(
          request, errors, "Too many failed sign-in attempts for this account; try again later.");
      return Uni.createFrom().item(true);
    }
    return Uni.combine()
        .all()
        .unis(basic.getChallenge(request), tokens.getChallenge(request))
        .with((password, token) -> challenge(request, password, token));
  }

  private boolean challenge(RoutingContext request, ChallengeData... ways) {
    Stream.of(ways)
        .filter(Objects::nonNull)
        .flatMap(way -> way.getHeaders().entrySet().stream())
        .forEach(header -> request.response().headers().add(header.getKey(), header.getValue()));
    errors.refuseStranger(request);
    return true;
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Stream.of(basic, tokens)
        .flatMap(way -> way.getCredentialTypes().stream())
        .collect(Collectors.toSet());
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
