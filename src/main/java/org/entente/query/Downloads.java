package org.entente.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.database.BoundSql;
import org.entente.database.Row;
import org.entente.http.QueryParameters;
import org.entente.model.PartialDate;
import org.entente.model.RecordView;
import org.entente.record.Projection;

/**
 * Answers at the addresses that end in a format: with lists, timelines and analyses as files, which
 * have a dated name and an entity tag, and, where the same is available in JSON, a link to it.
 */
@ApplicationScoped
public class Downloads {

  private final Exports exports;
  private final AnalysisCache analyses;
  private final EntityTags tags;
  private final ObjectMapper json;

  Downloads(Exports exports, AnalysisCache analyses, EntityTags tags, ObjectMapper json) {
    this.exports = exports;
    this.analyses = analyses;
    this.tags = tags;
    this.json = json;
  }

  /** Answers with all records that the list finds, as NDJSON. */
  public <V extends RecordView> Response lines(ListDefinition<V> definition, UriInfo uri) {
    return list(definition, List.of(), uri, new JsonLines<>(json));
  }

  /** Answers with all records that the list finds, as CSV. */
  public <V extends RecordView> Response table(ListDefinition<V> definition, UriInfo uri) {
    List<CsvTable.Column<V>> columns = RecordColumns.of(definition.projection().type());
    return list(definition, List.of(), uri, new CsvTable<>(columns));
  }

  /**
   * Answers with all records that the list finds.
   *
   * @param further conditions on the records besides the filters
   */
  public <V extends RecordView> Response list(
      ListDefinition<V> definition, List<Expression> further, UriInfo uri, StreamFormat<V> format) {
    ListRequest request = ListRequest.ofWhole(definition, uri.getQueryParameters());
    return streamed(uri, () -> linked(exports.list(definition, request, format, further), uri));
  }

  /** Answers with all records of the projections, each with its kind, as NDJSON. */
  public Response records(List<? extends Projection<?>> projections, UriInfo uri) {
    return streamed(uri, () -> exports.all(projections));
  }

  /** Answers with all rows of a statement. */
  public <T> Response rows(
      UriInfo uri, BoundSql sql, Function<Row, T> item, StreamFormat<T> format) {
    return streamed(uri, () -> linked(exports.rows(sql, item, format), uri));
  }

  /**
   * Answers with an analysis.
   *
   * @param table computes the answer, and throws a problem for wrong parameters
   */
  public Response table(UriInfo uri, Supplier<byte[]> table) {
    Response answer = analyses.written(uri, table);
    return answer.getStatus() == Response.Status.OK.getStatusCode()
        ? linked(named(Response.fromResponse(answer), uri), uri).type(CsvTable.CONTENT_TYPE).build()
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
    return answer.header(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name(uri)));
  }

  private static ResponseBuilder linked(ResponseBuilder answer, UriInfo uri) {
    return answer.link(json(uri), "alternate");
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
