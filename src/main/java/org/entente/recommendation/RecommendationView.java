package org.entente.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.database.Column;
import org.entente.database.ColumnType;
import org.entente.database.LinkList;
import org.entente.database.Projection;
import org.entente.database.Row;
import org.entente.record.CitationView;
import org.entente.record.Collection;
import org.entente.record.ExternalId;
import org.entente.record.NamedReference;
import org.entente.record.PartialDate;
import org.entente.record.RecordView;
import org.entente.record.References;
import org.entente.record.TitledReference;

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

    private static Response of(RecommendationInput.Response response, References references) {
      return new Response(
          references.named(Collection.ACTOR, response.addressee()),
          response.response(),
          response.date(),
          response.note(),
          references.titled(Collection.EVENT, response.event()));
    }

    private static Response of(Row row) {
      return new Response(
          row.named("addressee_id", "addressee_name"),
          row.word(ResponseKind.class, "response"),
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

    private static StatusChange of(RecommendationInput.StatusChange change, References references) {
      return new StatusChange(
          change.status(),
          change.date(),
          change.comment(),
          references.titled(Collection.EVENT, change.evidence()));
    }
  }

  private record Evidence(int statusChange, TitledReference event) {}

  static final Projection<RecommendationView> PROJECTION =
      Projection.of(
          RecommendationView.class,
          Collection.RECOMMENDATION,
          Column.list(
              Column.texts("recommendation", "title", "text", "rationale", "issued_on"),
              Column.of("recommendation", "themes", ColumnType.TEXTS),
              Column.of("recommendation", "specificity", ColumnType.SMALL_NUMBER)),
          List.of(
              records("issuer", "issuers", "actor", "name"),
              records("addressee", "addressees", "actor", "name"),
              records("beneficiary", "beneficiaries", "actor", "name"),
              records("cause", "responds_to", "event", "title"),
              records("concern", "concerns", "agreement", "name"),
              records("precedent", "precedents", "agreement", "name"),
              new LinkList("response", "recommendation", "recommendation_responses")
                  .join("join actor addressee on addressee.key = link.addressee_key")
                  .join("left join event on event.key = link.event_key")
                  .column("addressee_id", "addressee.id")
                  .column("addressee_name", "addressee.name")
                  .column("response", "link.response")
                  .column("date", "link.date")
                  .column("note", "link.note")
                  .column("event_id", "event.id")
                  .column("event_title", "event.title"),
              new LinkList("change", "recommendation", "recommendation_status_changes")
                  .column("status", "link.status")
                  .column("date", "link.date")
                  .column("comment", "link.comment"),
              records("evidence", "evidence", "event", "title")
                  .column("status_change", "cast(link.status_change as text)")),
          true,
          RecommendationView::of);

  private static LinkList records(String name, String links, String target, String label) {
    return LinkList.toRecords(name, "recommendation", "recommendation_" + links, target, label);
  }

  static RecommendationView of(
      Recommendation recommendation, RecommendationInput input, References references) {
    return new RecommendationView(
        recommendation.slug,
        recommendation.title,
        recommendation.text,
        recommendation.rationale,
        input.issuedOn(),
        references.named(Collection.ACTOR, input.issuers()),
        references.named(Collection.ACTOR, input.addressees()),
        references.named(Collection.ACTOR, input.beneficiaries()),
        recommendation.themes,
        recommendation.specificity,
        references.titled(Collection.EVENT, input.respondsTo()),
        references.named(Collection.AGREEMENT, input.concerns()),
        references.named(Collection.AGREEMENT, input.precedents()),
        null,
        input.responses().stream().map(response -> Response.of(response, references)).toList(),
        input.statusChanges().stream().map(change -> StatusChange.of(change, references)).toList(),
        recommendation.tags,
        recommendation.externalIds,
        CitationView.of(input.citations(), references),
        recommendation.version,
        recommendation.createdAt,
        recommendation.updatedAt);
  }

  private static RecommendationView of(Row row, LocalDate on) {
    return new RecommendationView(
            row.text("id"),
            row.text("title"),
            row.text("text"),
            row.text("rationale"),
            row.date("issued_on"),
            row.namedLinks("issuer"),
            row.namedLinks("addressee"),
            row.namedLinks("beneficiary"),
            row.texts("themes"),
            row.smallNumber("specificity"),
            row.titledLinks("cause"),
            row.namedLinks("concern"),
            row.namedLinks("precedent"),
            null,
            row.links("response", Response::of),
            statusChanges(row),
            row.texts("tags"),
            row.values("external_ids", ExternalId.class),
            row.links("citation", CitationView::of),
            row.number("version"),
            row.instant("created_at"),
            row.instant("updated_at"))
        .on(on);
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
    List<StatusChange> bare =
        row.links(
            "change",
            link ->
                new StatusChange(
                    link.word(RecommendationStatus.class, "status"),
                    link.date("date"),
                    link.text("comment"),
                    List.of()));
    return IntStream.range(0, bare.size())
        .mapToObj(at -> withEvidence(bare.get(at), at, evidence))
        .toList();
  }

  private static StatusChange withEvidence(StatusChange bare, int at, List<Evidence> evidence) {
    return new StatusChange(
        bare.status(),
        bare.date(),
        bare.comment(),
        evidence.stream()
            .filter(shown -> shown.statusChange() == at)
            .map(Evidence::event)
            .toList());
  }
}
