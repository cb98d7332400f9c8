package org.entente.imports.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.event.Coding;
import org.entente.event.EventInput;
import org.entente.event.Role;
import org.entente.imports.codebook.Cameo;
import org.entente.model.CitationInput;
import org.entente.model.ExternalId;
import org.entente.model.PartialDate;
import org.entente.model.Reference;
import org.entente.model.Stance;
import org.entente.source.SourceInput;

/**
 * A machine-coded event: who did what to whom.
 *
 * @param dataSet the id of the data set: the scheme of the number, the tag and the prefix of the id
 * @param number of the event in the data set
 * @param actor null when the row names none
 * @param recipient null when the row names none
 * @param codeAsGiven the code in the row, which {@code code} may be the root of
 * @param goldstein the score on the Goldstein scale
 * @param place null when the row names none
 * @param coded what the row says of the coding; null when it says nothing
 * @param locator of the event in the source; null when unknown
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
    EventInput.Coded coded,
    List<SourceInput> sources,
    String locator)
    implements RowContent {

  private static final int LONGEST_TITLE = 300;

  /**
   * @param name of the actor in the row
   */
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
        coded,
        goldstein,
        Goldstein.SCALE,
        List.of(dataSet),
        List.of(new ExternalId(dataSet, number), new ExternalId("cameo", codeAsGiven)),
        List.of(
            new CitationInput(
                new Reference(sources.get(0).id()), locator, null, Stance.SUPPORTS, null, null)));
  }

  private List<EventInput.Participant> participants(Map<Mention, String> ids) {
    List<EventInput.Participant> participants = new ArrayList<>();
    if (actor != null) {
      participants.add(
          new EventInput.Participant(new Reference(ids.get(actor.mention())), Role.ACTOR));
    }
    if (recipient != null) {
      participants.add(
          new EventInput.Participant(new Reference(ids.get(recipient.mention())), Role.RECIPIENT));
    }
    return participants;
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
