package org.entente.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.record.PartialDate;
import org.entente.record.RecordRepository;
import org.entente.record.RecordTools;
import org.entente.record.RecordType;
import org.entente.record.Records;
import org.entente.record.References;

/** The only write path of recommendations. */
@ApplicationScoped
public class RecommendationRepository
    implements RecordRepository,
        RecordType.Filling<Recommendation, RecommendationInput, RecommendationView> {

  private final RecordTools tools;

  RecommendationRepository(RecordTools tools) {
    this.tools = tools;
  }

  @Override
  public RecordType<Recommendation, RecommendationInput, RecommendationView> type() {
    return new RecordType<>(
        RecommendationView.PROJECTION,
        Recommendation.class,
        Recommendation::new,
        RecommendationInput.class,
        RecommendationView.class,
        this);
  }

  public Records<Recommendation, RecommendationInput, RecommendationView> records() {
    return new Records<>(tools, type());
  }

  @Override
  public void describe(Recommendation recommendation, RecommendationInput input) {
    recommendation.title = input.title();
    recommendation.text = input.text();
    recommendation.rationale = input.rationale();
    recommendation.issuedOn = input.issuedOn().text();
    recommendation.themes = input.themes();
    recommendation.specificity = input.specificity();
  }

  @Override
  public void link(
      Recommendation recommendation, RecommendationInput input, References references) {
    replace(recommendation.issuers, references.actors(input.issuers()));
    replace(recommendation.addressees, references.actors(input.addressees()));
    replace(recommendation.beneficiaries, references.actors(input.beneficiaries()));
    replace(recommendation.respondsTo, references.events(input.respondsTo()));
    replace(recommendation.concerns, references.agreements(input.concerns()));
    replace(recommendation.precedents, references.agreements(input.precedents()));
    replace(
        recommendation.responses,
        input.responses().stream().map(response -> response(response, references)).toList());
    replace(
        recommendation.statusChanges,
        input.statusChanges().stream().map(RecommendationRepository::statusChange).toList());
    replace(recommendation.evidence, evidence(input.statusChanges(), references));
  }

  @Override
  public RecommendationView view(
      Recommendation recommendation, RecommendationInput input, References references) {
    return RecommendationView.of(recommendation, input, references);
  }

  private static <T> void replace(List<T> list, List<T> elements) {
    list.clear();
    list.addAll(elements);
  }

  private static Recommendation.AddresseeResponse response(
      RecommendationInput.Response response, References references) {
    return new Recommendation.AddresseeResponse(
        references.actor(response.addressee()),
        response.response(),
        PartialDate.text(response.date()),
        response.note(),
        references.event(response.event()));
  }

  private static Recommendation.StatusChange statusChange(RecommendationInput.StatusChange change) {
    return new Recommendation.StatusChange(change.status(), change.date().text(), change.comment());
  }

  private static List<Recommendation.Evidence> evidence(
      List<RecommendationInput.StatusChange> changes, References references) {
    return IntStream.range(0, changes.size())
        .boxed()
        .flatMap(
            at ->
                references.events(changes.get(at).evidence()).stream()
                    .map(event -> new Recommendation.Evidence(at, event)))
        .toList();
  }
}
