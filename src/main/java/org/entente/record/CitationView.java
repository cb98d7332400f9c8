package org.entente.record;

import java.util.List;
import org.entente.database.LinkList;
import org.entente.database.Row;
import org.entente.model.CitationInput;
import org.entente.model.NamedReference;
import org.entente.model.RecordKind;
import org.entente.model.Stance;
import org.entente.model.TitledReference;

/** A citation as clients read it. */
public record CitationView(
    TitledReference source,
    String locator,
    String field,
    Stance stance,
    NamedReference attributedTo,
    String note) {

  /** Declares the citations of a table's records, which become the member {@code citations}. */
  public static LinkList of(String table) {
    return new LinkList("citations", table, table + "_citations")
        .join("join source cited on cited.key = link.cited_key")
        .join("left join actor holder on holder.key = link.attributed_to_key")
        .column("source_id", "cited.id")
        .column("source_title", "cited.title")
        .column("locator", "link.locator")
        .column("field", "link.field")
        .column("stance", "link.stance")
        .column("attributed_to_id", "holder.id")
        .column("attributed_to_name", "holder.name")
        .column("note", "link.note");
  }

  public static List<CitationView> of(List<CitationInput> citations, References references) {
    return citations.stream().map(citation -> of(citation, references)).toList();
  }

  private static CitationView of(CitationInput citation, References references) {
    return new CitationView(
        references.titled(RecordKind.SOURCE, citation.source()),
        citation.locator(),
        citation.field(),
        citation.stance(),
        references.named(RecordKind.ACTOR, citation.attributedTo()),
        citation.note());
  }

  public static CitationView of(Row row) {
    return new CitationView(
        row.titled("source_id", "source_title"),
        row.text("locator"),
        row.text("field"),
        row.enumValue(Stance.class, "stance"),
        row.named("attributed_to_id", "attributed_to_name"),
        row.text("note"));
  }
}
