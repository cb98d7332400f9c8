package org.entente.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.actor.ActorMapper;
import org.entente.actor.ActorView;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.model.Countries;
import org.entente.model.NamedReference;
import org.entente.problem.ProblemException;
import org.entente.problem.ProblemType;
import org.entente.problem.Violation;
import org.entente.record.RecordService;

/** Finds the countries or actors that the two path parameters name. */
@ApplicationScoped
class SideResolver {

  private final ActorMapper actors;
  private final RecordService records;
  private final RowReader rows;

  SideResolver(ActorMapper actors, RecordService records, RowReader rows) {
    this.actors = actors;
    this.records = records;
    this.rows = rows;
  }

  /**
   * @param parameter the name of the path parameter
   * @param text a country code or the id of an actor
   * @throws ProblemException when no country has the code or no actor has the id
   */
  Side of(String parameter, String text) {
    if (text.matches(Countries.CODE)) {
      if (!Countries.known(text)) {
        throw invalid(parameter, "'%s' is not a country code.".formatted(text));
      }
      return Side.ofCountry(text);
    }
    ActorView actor = records.get(actors, text);
    Long key = rows.number(BoundSql.of("select key from actor where id = :id").with("id", text));
    return new Side(null, new NamedReference(actor.id(), actor.name()), key, actor.country());
  }

  /**
   * @throws ProblemException when the sides overlap
   */
  static void check(Side a, Side b) {
    if (a.overlaps(b)) {
      throw invalid("b", "'%s' and '%s' overlap.".formatted(a.text(), b.text()));
    }
  }

  private static ProblemException invalid(String parameter, String detail) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER, List.of(Violation.ofParameter(parameter, "value", detail)));
  }
}
