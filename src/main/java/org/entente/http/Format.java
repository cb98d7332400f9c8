package org.entente.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a list can be had: in pages, or whole and streamed. */
public enum Format {
  JSON(MediaType.APPLICATION_JSON),
  NDJSON(Format.LINES),
  CSV(Format.TABLE);

  public static final String LINES = "application/x-ndjson";
  public static final String TABLE = "text/csv";

  static final String PARAMETER = "format";

  private final MediaType type;

  Format(String type) {
    this.type = MediaType.valueOf(type);
  }

  String contentType() {
    return this == CSV ? TABLE + "; charset=utf-8; header=present" : type.toString();
  }

  /**
   * What the parameter says, or else what the client accepts best.
   *
   * @throws ProblemException when the parameter says something else
   */
  static Format of(Map<String, List<String>> query, HttpHeaders headers) {
    QueryParameters parameters = new QueryParameters(query);
    Optional<Format> said = parameters.single(PARAMETER, "json, ndjson or csv", Format::named);
    parameters.refuseWrong();
    return said.orElseGet(() -> accepted(headers));
  }

  private static Optional<Format> named(String raw) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(raw))
        .findFirst();
  }

  private static Format accepted(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .flatMap(
            accepted ->
                Arrays.stream(values()).filter(format -> format.type.isCompatible(accepted)))
        .findFirst()
        .orElse(JSON);
  }
}
