package org.entente.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.database.LinkList;
import org.entente.database.Row;
import org.entente.model.ExternalId;
import org.entente.model.NamedReference;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.model.RecordView;
import org.entente.model.TitledReference;
import org.entente.record.CitationView;
import org.entente.record.Projection;
import org.entente.record.References;

/** A recommendation as clients read it. */
public record RecommendationView(
    String id,
    String title,
    String text,
    String rationale,
    PartialDate issuedOn,
    List<NamedReference> issuers,
    List<NamedReference> addressees,
    List<NamedReference> beneficiaries,
    List<String> themes,
    Integer specificity,
    List<TitledReference> respondsTo,
    List<NamedReference> concerns,
    List<NamedReference> precedents,
    RecommendationStatus status,
    List<Response> responses,
    List<StatusChange> statusChanges,
    List<String> tags,
    List<ExternalId> externalIds,
    List<CitationView> citations,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements RecordView {

  public record Response(
      NamedReference addressee,
      ResponseKind response,
      PartialDate date,
      String note,
      TitledReference event) {

    static Response of(RecommendationInput.Response response, References references) {
      return new Response(
          references.named(RecordKind.ACTOR, response.addressee()),
          response.response(),
          response.date(),
          response.note(),
          references.titled(RecordKind.EVENT, response.event()));
    }

    private static Response of(Row row) {
      return new Response(
          row.named("addressee_id", "addressee_name"),
          row.enumValue(ResponseKind.class, "response"),
          row.date("date"),
          row.text("note"),
          row.titled("event_id", "event_title"));
    }
  }

  public record StatusChange(
      RecommendationStatus status,
      PartialDate date,
      String comment,
      List<TitledReference> evidence) {

    static StatusChange of(RecommendationInput.StatusChange change, References references) {
      return new StatusChange(
          change.status(),
          change.date(),
          change.comment(),
          references.titled(RecordKind.EVENT, change.evidence()));
    }
  }

  private static final Function<Row, NamedReference> NAMED = row -> row.named("id", "name");
  private static final Function<Row, TitledReference> TITLED = row -> row.titled("id", "title");

  /** An event that is evidence of the status change with the index {@code statusChange}. */
  private record Evidence(int statusChange, TitledReference event) {}

  static final Projection<RecommendationView> PROJECTION =
      Projection.of(RecommendationView.class, RecordKind.RECOMMENDATION)
          .derived("status")
          .links(records("issuers", "issuers", "actor", "name"), NAMED)
          .links(records("addressees", "addressees", "actor", "name"), NAMED)
          .links(records("beneficiaries", "beneficiaries", "actor", "name"), NAMED)
          .links(records("respondsTo", "responds_to", "event", "title"), TITLED)
          .links(records("concerns", "concerns", "agreement", "name"), NAMED)
          .links(records("precedents", "precedents", "agreement", "name"), NAMED)
          .links(
              new LinkList("responses", "recommendation", "recommendation_responses")
                  .join("join actor addressee on addressee.key = link.addressee_key")
                  .join("left join event on event.key = link.event_key")
                  .column("addressee_id", "addressee.id")
                  .column("addressee_name", "addressee.name")
                  .column("response", "link.response")
                  .column("date", "link.date")
                  .column("note", "link.note")
                  .column("event_id", "event.id")
                  .column("event_title", "event.title"),
              Response::of)
          .list(
              new LinkList("statusChanges", "recommendation", "recommendation_status_changes")
                  .column("status", "link.status")
                  .column("date", "link.date")
                  .column("comment", "link.comment"))
          .list(
              records("evidence", "evidence", "event", "title")
                  .column("status_change", "cast(link.status_change as text)"))
          .member("statusChanges", List.of(), RecommendationView::statusChanges)
          .build();

  private static LinkList records(String name, String links, String target, String label) {
    return LinkList.toRecords(name, "recommendation", "recommendation_" + links, target, label);
  }

  @Override
  public RecommendationView on(LocalDate day) {
    return new RecommendationView(
        id,
        title,
        text,
        rationale,
        issuedOn,
        issuers,
        addressees,
        beneficiaries,
        themes,
        specificity,
        respondsTo,
        concerns,
        precedents,
        status(day, issuedOn, statusChanges),
        responses,
        statusChanges,
        tags,
        externalIds,
        citations,
        version,
        createdAt,
        updatedAt);
  }

  private static RecommendationStatus status(
      LocalDate on, PartialDate issuedOn, List<StatusChange> changes) {
    return RecommendationOutcome.status(
            on,
            issuedOn,
            changes.stream()
                .map(change -> new RecommendationOutcome.Change(change.status(), change.date()))
                .toList())
        .orElse(null);
  }

  private static List<StatusChange> statusChanges(Row row) {
    List<Evidence> evidence =
        row.links(
            "evidence",
            link ->
                new Evidence(
                    Integer.parseInt(link.text("status_change")),
                    new TitledReference(link.text("id"), link.text("title"))));
    List<StatusChange> withoutEvidence =
        row.links(
            "statusChanges",
            link ->
                new StatusChange(
                    link.enumValue(RecommendationStatus.class, "status"),
                    link.date("date"),
                    link.text("comment"),
                    List.of()));
    return IntStream.range(0, withoutEvidence.size())
        .mapToObj(at -> withEvidence(withoutEvidence.get(at), at, evidence))
        .toList();
  }

  private static StatusChange withEvidence(StatusChange change, int at, List<Evidence> evidence) {
    return new StatusChange(
        change.status(),
        change.date(),
        change.comment(),
        evidence.stream()
            .filter(shown -> shown.statusChange() == at)
            .map(Evidence::event)
            .toList());
  }
}
