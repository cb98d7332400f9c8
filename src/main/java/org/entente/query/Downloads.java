package org.entente.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.http.QueryParameters;
import org.entente.http.UnknownParameters;
import org.entente.model.PartialDate;
import org.entente.model.RecordView;

/**
 * Answers at the addresses that end in a format: with lists, timelines and analyses as files, which
 * have a dated name, an entity tag and a link to the same in JSON.
 */
@ApplicationScoped
public class Downloads {

  private final Exports exports;
  private final AnalysisCache analyses;
  private final EntityTags tags;

  Downloads(Exports exports, AnalysisCache analyses, EntityTags tags) {
    this.exports = exports;
    this.analyses = analyses;
    this.tags = tags;
  }

  /**
   * Answers with all records that the list finds.
   *
   * @param further a condition on the records besides the filters
   */
  public <V extends RecordView> Response list(
      ListDefinition<V> definition, Expression further, UriInfo uri, StreamFormat<V> format) {
    Map<String, List<String>> query = uri.getQueryParameters();
    UnknownParameters.refuse(query.keySet(), definition.exportParameters());
    ListRequest request = ListRequest.ofWhole(definition, query);
    return streamed(uri, () -> exports.list(definition, request, format, List.of(further)));
  }

  /** Answers with all rows of a statement. */
  public <T> Response rows(
      UriInfo uri, BoundSql sql, Function<Row, T> item, StreamFormat<T> format) {
    return streamed(uri, () -> exports.rows(sql, item, format));
  }

  /**
   * Answers with an analysis.
   *
   * @param table computes the answer, and throws a problem for wrong parameters
   */
  public Response table(UriInfo uri, Supplier<byte[]> table) {
    Response answer = analyses.written(uri, table);
    return answer.getStatus() == Response.Status.OK.getStatusCode()
        ? named(Response.fromResponse(answer), uri).type(CsvTable.CONTENT_TYPE).build()
        : answer;
  }

  private Response streamed(UriInfo uri, Supplier<ResponseBuilder> export) {
    String state = tags.state();
    return tags.unchangedStream(uri, state).orElseGet(() -> streamed(uri, state, export.get()));
  }

  private static Response streamed(UriInfo uri, String state, ResponseBuilder answer) {
    EntityTags.ofStream(uri, state).ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
    return named(answer, uri).build();
  }

  private static ResponseBuilder named(ResponseBuilder answer, UriInfo uri) {
    return answer
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name(uri)))
        .link(json(uri), "alternate");
  }

  /** Returns a name such as {@code relations-JPN-KOR-2026-12-01.csv}. */
  private static String name(UriInfo uri) {
    String path = uri.getPath().replaceFirst("^/", "").replaceAll("[^A-Za-z0-9.]+", "-");
    int end = path.lastIndexOf('.');
    return path.substring(0, end) + "-" + PartialDate.today() + path.substring(end);
  }

  /** Returns the address without the format, and without the limit, which is another for pages. */
  private static URI json(UriInfo uri) {
    String path = uri.getRequestUri().getRawPath();
    return uri.getRequestUriBuilder()
        .replacePath(path.substring(0, path.lastIndexOf('.')))
        .replaceQueryParam(QueryParameters.LIMIT)
        .build();
  }
}
