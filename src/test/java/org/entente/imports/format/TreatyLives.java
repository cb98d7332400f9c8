package org.entente.imports.format;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.agreement.AgreementInput;
import org.entente.agreement.life.Act;
import org.entente.agreement.life.ActionType;
import org.entente.agreement.life.DayRange;
import org.entente.agreement.life.EntryIntoForce;
import org.entente.agreement.life.Life;
import org.entente.agreement.life.Lives;
import org.entente.agreement.life.PartyStatus;
import org.entente.agreement.life.Span;
import org.entente.agreement.life.TreatyRecord;
import org.entente.imports.table.ArchiveReader;
import org.entente.model.PartialDate;
import org.entente.model.Reference;

/** An agreement of a file, with the lives that follow from its acts. */
record TreatyLives(AgreementInput agreement, List<PartyRow> rows, Lives lives) {

  private static final RecordedAgreements NOTHING =
      new RecordedAgreements() {
        @Override
        public Optional<AgreementInput> find(String id) {
          return Optional.empty();
        }

        @Override
        public List<AgreementInput> ofTreaty(String treaty) {
          return List.of();
        }
      };

  /** Reads an archive of both tables, as an import into an empty record does. */
  static List<TreatyLives> read(byte[] archive) throws IOException {
    List<TreatyLives> all = new ArrayList<>();
    ArchiveReader file = ArchiveReader.open(new ByteArrayInputStream(archive), Integer.MAX_VALUE);
    try (ImportItemReader items = new TreatyItemReader(file, NOTHING)) {
      for (Optional<ImportItem> item = items.next(); item.isPresent(); item = items.next()) {
        if (item.get().outcome() instanceof RowOutcome.Parsed parsed) {
          all.add(of((Treaty) parsed.content()));
        }
      }
    }
    return all;
  }

  private static TreatyLives of(Treaty content) {
    Map<Mention, String> ids =
        content.actors().stream().collect(toMap(Function.identity(), TreatyLives::id));
    AgreementInput agreement = content.input(ids);
    return new TreatyLives(agreement, content.parties(), Lives.of(recordOf(agreement)));
  }

  private static TreatyRecord recordOf(AgreementInput agreement) {
    return new TreatyRecord(
        agreement.parties().stream().map(party -> party.actor().id()).collect(toSet()),
        agreement.partiesComplete(),
        EntryIntoForce.AS_RECORDED,
        agreement.actions().stream().map(TreatyLives::act).toList());
  }

  private static Act act(AgreementInput.Action action) {
    String party = Optional.ofNullable(action.party()).map(Reference::id).orElse(null);
    return new Act(action.type(), DayRange.of(action.date()), null, party, null);
  }

  static String id(Mention party) {
    return party.input().id();
  }

  Life<PartyStatus> life(String party) {
    return lives.parties().get(party);
  }

  /** Returns the dates that the party is bound from, or until, at any time. */
  TreeSet<PartialDate> dates(String party, Function<Span<PartyStatus>, DayRange> date) {
    return life(party).spans().stream()
        .map(date)
        .filter(Objects::nonNull)
        .map(DayRange::given)
        .collect(toCollection(TreeSet::new));
  }

  /** Returns the dates of the acts of a party, or of all if null. */
  TreeSet<PartialDate> acts(String party, ActionType... types) {
    return agreement.actions().stream()
        .filter(act -> Stream.of(types).anyMatch(type -> type == act.type()))
        .filter(act -> Objects.equals(party, act.party() == null ? null : act.party().id()))
        .map(AgreementInput.Action::date)
        .collect(toCollection(TreeSet::new));
  }
}
