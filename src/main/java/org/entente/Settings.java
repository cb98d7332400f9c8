package org.entente;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.postgresql.Driver;

/**
 * Checks the operator's settings before anything starts, because Quarkus would read some wrong
 * values as others.
 */
final class Settings {

  private static final String HIGHEST_PORT = "65535";

  /**
   * What the value of a setting must be.
   *
   * @param expected completes the sentence that rejects another value
   * @param secret whether messages must not show the value
   */
  private record Rule(String expected, Predicate<String> holds, boolean secret) {

    private static Rule matching(String expected, String pattern) {
      return new Rule(expected, value -> value.matches(pattern), false);
    }
  }

  private static final Rule SWITCH = Rule.matching("true or false", "true|false");
  private static final Rule COUNT = Rule.matching("a positive integer", "[1-9]\\d{0,8}");
  private static final Rule TIME =
      Rule.matching("a time such as 500ms, 10s or 2min", "[1-9]\\d{0,8}(ms|s|min|h)");
  private static final Rule SIZE =
      Rule.matching("a size such as 512M or 2G", "[1-9]\\d{0,8}[KMG]?");
  private static final Rule PORT =
      new Rule("a port from 0 to " + HIGHEST_PORT, Settings::isPort, false);
  private static final Rule DATABASE =
      new Rule(
          "a URL such as jdbc:postgresql://localhost:5432/entente",
          value -> Driver.parseURL(value, null) != null,
          true);
  private static final Rule COLLECTOR =
      new Rule("a URL such as http://localhost:4317", Settings::isWebAddress, true);
  private static final Rule COLLECTOR_PROTOCOL =
      Rule.matching("grpc or http/protobuf", "grpc|http/protobuf");

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("entente.seed", SWITCH),
          Map.entry("entente.public.reads", SWITCH),
          Map.entry("entente.log.json", SWITCH),
          Map.entry("entente.log.access", SWITCH),
          Map.entry("entente.statement-timeout", TIME),
          Map.entry("entente.lock-timeout", TIME),
          Map.entry("entente.load.largest-body", SIZE),
          Map.entry("entente.limit.failed-sign-ins", COUNT),
          Map.entry("entente.limit.writes", COUNT),
          Map.entry("entente.limit.requests", COUNT),
          Map.entry("entente.limit.requests-per-client", COUNT),
          Map.entry("entente.limit.exports", COUNT),
          Map.entry("entente.limit.exports-per-client", COUNT),
          Map.entry("entente.limit.loads", COUNT),
          Map.entry("entente.limit.followers", COUNT),
          Map.entry("entente.limit.followers-per-client", COUNT),
          Map.entry("quarkus.http.port", PORT),
          Map.entry("quarkus.datasource.jdbc.url", DATABASE),
          Map.entry("entente.read.jdbc.url", DATABASE),
          Map.entry("otel.sdk.disabled", SWITCH),
          Map.entry("otel.exporter.otlp.endpoint", COLLECTOR),
          Map.entry("otel.exporter.otlp.protocol", COLLECTOR_PROTOCOL),
          Map.entry("quarkus.otel.exporter.otlp.endpoint", COLLECTOR),
          Map.entry("quarkus.otel.exporter.otlp.protocol", COLLECTOR_PROTOCOL));

  private Settings() {}

  /** Returns one sentence for each setting with a wrong value. */
  static List<String> complaints(Config config) {
    return RULES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(rule -> complaint(config, rule.getKey(), rule.getValue()))
        .toList();
  }

  /**
   * Skips expressions such as {@code ${other}}: the setting that they refer to is checked itself.
   */
  private static Stream<String> complaint(Config config, String setting, Rule rule) {
    Optional<String> value = config.getOptionalValue(setting, String.class);
    return value.stream()
        .filter(set -> set.equals(config.getConfigValue(setting).getRawValue()))
        .filter(set -> !rule.holds.test(set.strip()))
        .map(
            wrong ->
                "%s%s must be %s."
                    .formatted(
                        variable(setting),
                        rule.secret ? "" : " is '%s', but".formatted(wrong),
                        rule.expected));
  }

  private static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  private static boolean isWebAddress(String value) {
    try {
      URI address = new URI(value);
      return value.matches("https?://.*")
          && address.getHost() != null
          && address.getPort() <= Integer.parseInt(HIGHEST_PORT);
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static boolean isPort(String value) {
    return value.matches("\\d{1,5}") && Integer.parseInt(value) <= Integer.parseInt(HIGHEST_PORT);
  }
}
