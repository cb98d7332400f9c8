package org.entente.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.event.Coding;
import org.entente.event.EventInput;
import org.entente.event.Role;
import org.entente.record.CitationInput;
import org.entente.record.ExternalId;
import org.entente.record.PartialDate;
import org.entente.record.Reference;
import org.entente.record.Stance;
import org.entente.source.SourceInput;

/**
 * A machine-coded event: who did what to whom.
 *
 * @param dataSet that it is from: the scheme of its number, its tag and the beginning of its id
 * @param number that the data set gives it
 * @param actor null where none is named
 * @param recipient null where none is named
 * @param goldstein its score
 * @param place null where none is known
 * @param locator where in the source it is told
 */
record CodedEvent(
    String id,
    String dataSet,
    String number,
    Named actor,
    Named recipient,
    Cameo.Code code,
    String codeAsGiven,
    PartialDate date,
    double goldstein,
    EventInput.Location place,
    List<SourceInput> sources,
    String locator)
    implements Finding {

  private static final String SCALE = "GOLDSTEIN";
  private static final int LONGEST_TITLE = 300;

  /** An actor, and what the row calls it. */
  record Named(String name, Mention mention) {}

  @Override
  public List<Mention> actors() {
    return Stream.of(actor == null ? recipient : actor, recipient == null ? actor : recipient)
        .map(Named::mention)
        .distinct()
        .toList();
  }

  @Override
  public EventInput input(Map<Mention, String> ids) {
    return new EventInput(
        id,
        title(),
        null,
        code.type(),
        code.mode(),
        code.contexts(),
        date,
        null,
        place,
        participants(ids),
        List.of(),
        List.of(),
        Coding.MACHINE,
        goldstein,
        SCALE,
        List.of(dataSet),
        List.of(new ExternalId(dataSet, number), new ExternalId("cameo", codeAsGiven)),
        List.of(
            new CitationInput(
                new Reference(sources.get(0).id()), locator, null, Stance.SUPPORTS, null, null)));
  }

  private List<EventInput.Part> participants(Map<Mention, String> ids) {
    List<EventInput.Part> parts = new ArrayList<>();
    if (actor != null) {
      parts.add(new EventInput.Part(new Reference(ids.get(actor.mention())), Role.ACTOR));
    }
    if (recipient != null) {
      parts.add(new EventInput.Part(new Reference(ids.get(recipient.mention())), Role.RECIPIENT));
    }
    return parts;
  }

  private String title() {
    String who = actor == null ? "Nobody named" : actor.name();
    String whom = recipient == null ? "" : " → " + recipient.name();
    String title = who + whom + ": " + code.name();
    return title.length() <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…";
  }
}
