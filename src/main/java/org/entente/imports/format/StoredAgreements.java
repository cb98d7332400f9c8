package org.entente.imports.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.AgreementInput;
import org.entente.agreement.AgreementMapper;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.json.Json;
import org.entente.model.ExternalId;
import org.entente.model.PartialDate;
import org.entente.record.RecordReader;

/** Finds recorded agreements in the database. */
@ApplicationScoped
@ActivateRequestContext
class StoredAgreements implements RecordedAgreements {

  private static final String OF_TREATY =
      "select id from agreement where external_ids @> cast(:known as jsonb) order by key";

  private final RowReader rows;
  private final RecordReader reader;
  private final AgreementMapper agreements;
  private final Json json;

  StoredAgreements(RowReader rows, RecordReader reader, AgreementMapper agreements, Json json) {
    this.rows = rows;
    this.reader = reader;
    this.agreements = agreements;
    this.json = json;
  }

  @Override
  public Optional<AgreementInput> find(String id) {
    return inputs(List.of(id)).stream().findAny();
  }

  @Override
  public List<AgreementInput> ofTreaty(String treaty) {
    String known = json.text(List.of(new ExternalId(DataSets.MANYTREATIES.id(), treaty)));
    return inputs(rows.list(BoundSql.of(OF_TREATY).with("known", known), row -> row.text("id")));
  }

  private List<AgreementInput> inputs(List<String> ids) {
    return reader.views(agreements.projection(), ids, PartialDate.today()).stream()
        .map(view -> json.convert(view, AgreementInput.class))
        .toList();
  }
}
