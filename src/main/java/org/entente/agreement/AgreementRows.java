package org.entente.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.agreement.AgreementView.Action;
import org.entente.agreement.AgreementView.Contradiction;
import org.entente.agreement.AgreementView.Party;
import org.entente.agreement.life.AgreementStatus;
import org.entente.agreement.life.PartyStatus;
import org.entente.database.Column;
import org.entente.database.LinkList;
import org.entente.database.Row;
import org.entente.model.NamedReference;
import org.entente.model.PartialDate;
import org.entente.model.RecordKind;
import org.entente.record.Projection;

/** Reads agreements from rows, with the statuses that are stored for the day asked for. */
final class AgreementRows {

  private static final String STATUSES = "statuses";
  private static final String PARTY_STATUSES = "partyStatuses";
  private static final String PARTIES = "parties";

  static final Projection<AgreementView> PROJECTION =
      Projection.of(AgreementView.class, RecordKind.AGREEMENT)
          .list(
              LinkList.onDay(STATUSES, "agreement", "agreement_statuses")
                  .column("status", "link.status")
                  .column("signed_on", "link.signed_on")
                  .column("in_force_from", "link.in_force_from")
                  .column("ended_on", "link.ended_on"))
          .list(LinkList.toRecords(PARTIES, "agreement", "agreement_parties", "actor", "name"))
          .list(
              LinkList.onDay(PARTY_STATUSES, "agreement", "agreement_party_statuses")
                  .column("party", "cast(link.party as text)")
                  .column("status", "link.status")
                  .column("signed_on", "link.signed_on")
                  .column("bound_from", "link.bound_from")
                  .column("bound_until", "link.bound_until"))
          .links(
              new LinkList("actions", "agreement", "agreement_actions")
                  .join("left join actor party on party.key = link.party_key")
                  .join("left join event on event.key = link.event_key")
                  .join("left join agreement later on later.key = link.by_key")
                  .column("type", "link.type")
                  .column("date", "link.date")
                  .column("effective_date", "link.effective_date")
                  .column("party_id", "party.id")
                  .column("party_name", "party.name")
                  .column("event_id", "event.id")
                  .column("event_title", "event.title")
                  .column("by_id", "later.id")
                  .column("by_name", "later.name")
                  .column("note", "link.note"),
              Action::of)
          .links(
              new LinkList("contradictions", "agreement", "agreement_contradictions")
                  .column("action", "cast(link.action as text)")
                  .column("reason", "link.reason"),
              row -> Contradiction.of(Integer.parseInt(row.text("action")), row.text("reason")))
          .member("ambit", List.of(), row -> Ambit.of(parties(row).size()))
          .member("status", List.of(), AgreementRows::status)
          .member("statusCertain", List.of(), row -> statuses(row).size() < 2)
          .member("statusPossible", List.of(), row -> possible(statuses(row)))
          .member("signedOn", List.of(), row -> first(row, "signed_on"))
          .member("inForceFrom", List.of(), row -> first(row, "in_force_from"))
          .member("endedOn", List.of(), row -> first(row, "ended_on"))
          .member(PARTIES, List.of(), AgreementRows::partiesWithStatuses)
          .member(
              "entryIntoForce",
              List.of(
                  Column.of("agreement", "entry_into_force_parties", Column.Type.SMALL_NUMBER),
                  Column.of("agreement", "entry_into_force_all", Column.Type.FLAG)),
              AgreementRows::entryTerms)
          .build();

  private AgreementRows() {}

  private static List<AgreementStatus> statuses(Row row) {
    return row.links(STATUSES, link -> link.enumValue(AgreementStatus.class, "status"));
  }

  private static AgreementStatus status(Row row) {
    return statuses(row).stream().findFirst().orElse(AgreementStatus.PROPOSED);
  }

  private static PartialDate first(Row row, String column) {
    List<PartialDate> dates = row.links(STATUSES, link -> link.date(column));
    return dates.isEmpty() ? null : dates.get(0);
  }

  /** Returns null for a status that is certain. */
  private static <S extends Enum<S>> List<S> possible(List<S> statuses) {
    return statuses.size() < 2 ? null : statuses.stream().sorted().toList();
  }

  private static List<NamedReference> parties(Row row) {
    return row.namedLinks(PARTIES);
  }

  private static List<Party> partiesWithStatuses(Row row) {
    List<Party> parties = new ArrayList<>(parties(row).stream().map(Party::of).toList());
    Map<Integer, List<Row>> statuses = new LinkedHashMap<>();
    row.links(PARTY_STATUSES, Function.identity()).stream()
        .filter(link -> link.text("party") != null)
        .forEach(
            link ->
                statuses
                    .computeIfAbsent(
                        Integer.valueOf(link.text("party")), place -> new ArrayList<>())
                    .add(link));
    statuses.forEach((place, links) -> parties.set(place, party(parties.get(place), links)));
    return parties;
  }

  private static Party party(Party party, List<Row> links) {
    Row shown = links.get(0);
    List<PartyStatus> possible =
        links.stream().map(link -> link.enumValue(PartyStatus.class, "status")).toList();
    return new Party(
        party.actor(),
        possible.get(0),
        possible.size() == 1,
        possible(possible),
        shown.date("signed_on"),
        shown.date("bound_from"),
        shown.date("bound_until"));
  }

  private static EntryTerms entryTerms(Row row) {
    return EntryTerms.of(
        row.smallNumber("entry_into_force_parties"), (Boolean) row.value("entry_into_force_all"));
  }
}
