package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A response of a service. */
record Answer(HttpResponse<byte[]> response) {

  static final ObjectMapper JSON = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  byte[] body() {
    return response.body();
  }

  String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return parse(text());
  }

  Answer expect(Integer... statuses) {
    assertThat(Arrays.asList(statuses)).as(this::toString).contains(status());
    return this;
  }

  /** Expects that the service is unavailable for now, in a form that clients can handle. */
  Answer expectUnavailable() {
    expect(503);
    assertThat(header("Content-Type")).as(this::toString).startsWith("application/problem+json");
    assertThat(header("Retry-After")).as(this::toString).matches("\\d+");
    return this;
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException wrong) {
      throw new UncheckedIOException(json, wrong);
    }
  }

  @Override
  public String toString() {
    return "%s %s: %d %s".formatted(response.request().method(), response.uri(), status(), text());
  }
}
