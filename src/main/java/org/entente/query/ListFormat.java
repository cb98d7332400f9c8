package org.entente.query;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.http.MediaTypes;
import org.entente.http.QueryParameters;
import org.entente.problem.ProblemException;

/** The format of a list: pages in JSON, or the whole list as a stream. */
public enum ListFormat {
  JSON(MediaType.APPLICATION_JSON),
  NDJSON(MediaTypes.NDJSON),
  CSV(MediaTypes.CSV);

  static final String PARAMETER = "format";

  private final MediaType type;

  ListFormat(String type) {
    this.type = MediaType.valueOf(type);
  }

  /**
   * Returns the format that the parameter names, or else the one that the client accepts best.
   *
   * @throws ProblemException when the parameter names another format
   */
  static ListFormat of(Map<String, List<String>> query, HttpHeaders headers) {
    QueryParameters parameters = new QueryParameters(query);
    Optional<ListFormat> requested =
        parameters.single(PARAMETER, "json, ndjson or csv", ListFormat::named);
    parameters.refuseWrong();
    return requested.orElseGet(() -> accepted(headers));
  }

  private static Optional<ListFormat> named(String raw) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(raw))
        .findFirst();
  }

  private static ListFormat accepted(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .flatMap(
            accepted ->
                Arrays.stream(values()).filter(format -> format.type.isCompatible(accepted)))
        .findFirst()
        .orElse(JSON);
  }
}
