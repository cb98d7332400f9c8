package org.entente.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.AgreementInput;
import org.entente.agreement.AgreementRepository;
import org.entente.database.ColumnQuery;
import org.entente.record.ExternalId;
import org.entente.record.PartialDate;
import org.entente.record.RecordReader;
import org.hibernate.Session;

/** Agreements as they are recorded, for rows that tell a part of one only. */
@ApplicationScoped
@ActivateRequestContext
class RecordedAgreements {

  private static final String OF_TREATY =
      "select id from agreement where external_ids @> cast(:known as jsonb) order by key";

  private final Session session;
  private final RecordReader reader;
  private final AgreementRepository agreements;
  private final ObjectMapper json;

  RecordedAgreements(
      Session session, RecordReader reader, AgreementRepository agreements, ObjectMapper json) {
    this.session = session;
    this.reader = reader;
    this.agreements = agreements;
    this.json = json;
  }

  Optional<AgreementInput> find(String id) {
    return inputs(List.of(id)).stream().findAny();
  }

  List<AgreementInput> ofTreaty(String treaty) {
    return inputs(
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    ColumnQuery.of(session, OF_TREATY, String.class)
                        .setParameter("known", known(treaty))
                        .getResultList()));
  }

  private List<AgreementInput> inputs(List<String> ids) {
    return reader.views(agreements.type().projection(), ids, PartialDate.today()).stream()
        .map(view -> json.convertValue(view, AgreementInput.class))
        .toList();
  }

  private String known(String treaty) {
    try {
      return json.writeValueAsString(List.of(new ExternalId(DataSets.MANYTREATIES.id(), treaty)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
