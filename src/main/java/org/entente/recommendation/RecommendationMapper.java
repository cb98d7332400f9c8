package org.entente.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.record.Projection;
import org.entente.record.RecordMapper;
import org.entente.record.References;
import org.entente.record.SearchText;

/** Maps recommendations between input, entity and view. */
@ApplicationScoped
public class RecommendationMapper
    implements RecordMapper<Recommendation, RecommendationInput, RecommendationView> {

  @Override
  public Class<Recommendation> entityType() {
    return Recommendation.class;
  }

  @Override
  public Recommendation newEntity() {
    return new Recommendation();
  }

  @Override
  public Class<RecommendationInput> inputType() {
    return RecommendationInput.class;
  }

  @Override
  public Projection<RecommendationView> projection() {
    return RecommendationView.PROJECTION;
  }

  @Override
  public SearchText searchText() {
    return SearchText.ofTitles("concat_ws(' — ', text, rationale)", "issued_on");
  }

  @Override
  public void setColumns(Recommendation recommendation, RecommendationInput input) {
    recommendation.title = input.title();
    recommendation.text = input.text();
    recommendation.rationale = input.rationale();
    recommendation.issuedOn = input.issuedOn().text();
    recommendation.themes = input.themes();
    recommendation.specificity = input.specificity();
  }

  @Override
  public void setLinks(
      Recommendation recommendation, RecommendationInput input, References references) {
    replace(recommendation.issuers, references.keys(RecordKind.ACTOR, input.issuers()));
    replace(recommendation.addressees, references.keys(RecordKind.ACTOR, input.addressees()));
    replace(recommendation.beneficiaries, references.keys(RecordKind.ACTOR, input.beneficiaries()));
    replace(recommendation.respondsTo, references.keys(RecordKind.EVENT, input.respondsTo()));
    replace(recommendation.concerns, references.keys(RecordKind.AGREEMENT, input.concerns()));
    replace(recommendation.precedents, references.keys(RecordKind.AGREEMENT, input.precedents()));
    replace(
        recommendation.responses,
        input.responses().stream().map(response -> stored(response, references)).toList());
    replace(
        recommendation.statusChanges,
        input.statusChanges().stream().map(RecommendationMapper::stored).toList());
    replace(recommendation.evidence, evidence(input.statusChanges(), references));
  }

  @Override
  public Map<String, Object> linkedMembers(RecommendationInput input, References references) {
    return Map.of(
        "issuers", references.named(RecordKind.ACTOR, input.issuers()),
        "addressees", references.named(RecordKind.ACTOR, input.addressees()),
        "beneficiaries", references.named(RecordKind.ACTOR, input.beneficiaries()),
        "respondsTo", references.titled(RecordKind.EVENT, input.respondsTo()),
        "concerns", references.named(RecordKind.AGREEMENT, input.concerns()),
        "precedents", references.named(RecordKind.AGREEMENT, input.precedents()),
        "responses",
            input.responses().stream()
                .map(response -> RecommendationView.Response.of(response, references))
                .toList(),
        "statusChanges",
            input.statusChanges().stream()
                .map(change -> RecommendationView.StatusChange.of(change, references))
                .toList());
  }

  private static <T> void replace(List<T> list, List<T> elements) {
    list.clear();
    list.addAll(elements);
  }

  private static Recommendation.AddresseeResponse stored(
      RecommendationInput.Response response, References references) {
    return new Recommendation.AddresseeResponse(
        references.key(RecordKind.ACTOR, response.addressee()),
        response.response(),
        PartialDate.text(response.date()),
        response.note(),
        references.key(RecordKind.EVENT, response.event()));
  }

  private static Recommendation.StatusChange stored(RecommendationInput.StatusChange change) {
    return new Recommendation.StatusChange(change.status(), change.date().text(), change.comment());
  }

  private static List<Recommendation.Evidence> evidence(
      List<RecommendationInput.StatusChange> changes, References references) {
    return IntStream.range(0, changes.size())
        .boxed()
        .flatMap(
            at ->
                references.keys(RecordKind.EVENT, changes.get(at).evidence()).stream()
                    .map(event -> new Recommendation.Evidence(at, event)))
        .toList();
  }
}
