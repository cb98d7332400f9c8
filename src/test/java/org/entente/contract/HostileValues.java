package org.entente.contract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values for generated requests: those of the contract, and those that break careless readers. */
final class HostileValues {

  private static final List<String> ADDRESSES =
      List.of(
          "",
          "%20",
          "%00",
          "%zz",
          "%",
          "%2",
          "%u0041",
          "%C3",
          "%E9",
          "%C0%80",
          "%ED%A0%80",
          "%E2%80%AE",
          "%E2%80%8B",
          "%F0%9F%8E%89",
          "caf%C3%A9",
          "0",
          "-1",
          "1",
          "2147483648",
          "99999999999999999999",
          "1e400",
          "NaN",
          "1.5",
          "true",
          "null",
          "[]",
          "{x}",
          "a|b",
          "\"",
          "'",
          "<x>",
          "^",
          "`",
          "\\",
          "..",
          "%2e%2e",
          "%2f",
          "%5c",
          "a;b",
          "*",
          ",",
          "a,",
          ",a",
          "a,,b",
          "japan,",
          "+300000-01-01T00:00:00Z",
          "%2B300000-01-01T00:00:00Z",
          "-999999999-01-01T00:00:00Z",
          "9999-12-31T23:59:60Z",
          "2020-01-01T00:00:00+09:00",
          "2019-02-30",
          "0000",
          "99999-01-01",
          "2020-13",
          "0001-01-01",
          "9999-12-31",
          "10000-01-01",
          "1985~",
          "1985%25",
          "198X",
          "1985/1986",
          "0001/9999",
          "1986/1985",
          "1985/..",
          "0-0-0",
          "latest",
          "1,2,3",
          "-startDate",
          "sort",
          "relevance",
          "MACHINE",
          "HUMAN,MACHINE",
          "x".repeat(3000),
          "%41".repeat(1000),
          "1".repeat(400));

  private static final List<String> HEADERS =
      List.of(
          "",
          " ",
          "junk",
          "*",
          "*/*",
          "\"",
          "\"1\"",
          "\"1-abc\"",
          "W/\"1\"",
          "\"777\", junk*",
          ",",
          "a/b/c",
          "text/html",
          "*/*;q=high",
          "*/*;q=0",
          "application/json",
          "text/csv",
          "application/x-ndjson",
          "gzip",
          "identity",
          "a b",
          "a/b",
          "[::1",
          "%00",
          "%zz",
          "\u0001",
          "\u00e9",
          "\u00ff",
          "x".repeat(3000),
          "%41".repeat(900),
          "Basic",
          "Basic !!!",
          "Basic Og==",
          "Bearer",
          "Bearer x.y.z",
          "0-0-0",
          "10000-01-01",
          "2020",
          "-1",
          "bytes=0-1");

  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "99999999999999999999",
          "1e999999999",
          "0.1",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202e\"",
          "\"\\u200b\"",
          "\"x\"",
          "\"a,b\"",
          "\"2019-02-30\"",
          "\"0000\"",
          "\"1985-XX~/198X\"",
          "\"1985/..\"",
          "\"/nope\"",
          "\"/actions/99\"",
          "\"facets\"",
          "[]",
          "[null]",
          "[[]]",
          "[1]",
          "{}",
          "{\"a\":{}}",
          "[\"a\",\"a\"]",
          "\"" + "x".repeat(21_000) + "\"",
          "[".repeat(60) + "]".repeat(60),
          "9".repeat(2000),
          "NaN",
          "'x'",
          "");

  /** A value in JSON: a text, a number, a literal, or an object or array without others within. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<=[:,\\[])"
              + " ?(\"[^\"\\\\]*\"|-?[0-9.]+|true|false|null|\\{[^{}\\[\\]]*}|\\[[^{}\\[\\]]*])(?=[,}\\]])");

  private final Random random;

  HostileValues(Random random) {
    this.random = random;
  }

  boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String hostile() {
    return oneOf(ADDRESSES);
  }

  String hostileHeader() {
    return oneOf(HEADERS);
  }

  /** Returns an encoded value that the contract gives for the parameter. */
  String plain(Part parameter) {
    return URLEncoder.encode(example(parameter), UTF_8);
  }

  /** Returns a value that the contract gives for the parameter. */
  String example(Part parameter) {
    Part schema = parameter.at("schema");
    List<String> examples =
        Stream.of(
                Stream.of(parameter.at("example"), schema.at("default")),
                schema.at("examples").each(),
                schema.at("enum").each(),
                schema.at("items", "examples").each())
            .flatMap(parts -> parts)
            .filter(Part::exists)
            .map(HostileValues::text)
            .toList();
    return examples.isEmpty() ? "x" : oneOf(examples);
  }

  private static String text(Part part) {
    JsonNode json = part.json();
    return json.isArray() ? json.path(0).asText() : json.asText();
  }

  /** Returns an example of the contract, mostly with values that were changed. */
  byte[] body(Part content) {
    List<Part> examples = content.at("examples").each().toList();
    JsonNode example = examples.isEmpty() ? null : oneOf(examples).at("value").json();
    String body =
        example == null ? "{}" : example.isTextual() ? example.asText() : example.toString();
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      body = changed(body);
    }
    byte[] bytes = body.getBytes(oneIn(40) ? UTF_16 : UTF_8);
    return oneIn(20) ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  private String changed(String body) {
    List<int[]> places =
        VALUE.matcher(body).results().map(found -> new int[] {found.start(), found.end()}).toList();
    if (places.isEmpty()) {
      return body + oneOf(JSON);
    }
    int[] place = oneOf(places);
    return body.substring(0, place[0]) + oneOf(JSON) + body.substring(place[1]);
  }
}
