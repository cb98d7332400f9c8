package org.entente.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.actor.ActorRepository;
import org.entente.actor.ActorView;
import org.entente.database.ColumnQuery;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.http.Violation;
import org.entente.record.Countries;
import org.entente.record.NamedReference;
import org.hibernate.Session;

/** Finds whom the two parts of an address name. */
@ApplicationScoped
class Sides {

  private final ActorRepository actors;
  private final Session session;

  Sides(ActorRepository actors, Session session) {
    this.actors = actors;
    this.session = session;
  }

  /**
   * @param parameter the name of the address's part
   * @throws ProblemException where no country has the code, or no actor the id
   */
  Side of(String parameter, String text) {
    if (text.matches(Countries.CODE)) {
      if (!Countries.known(text)) {
        throw refused(parameter, "'%s' is the code of no country.".formatted(text));
      }
      return Side.ofCountry(text);
    }
    ActorView actor = actors.records().get(text);
    Long key =
        ColumnQuery.of(session, "select key from actor where id = :id", Long.class)
            .setParameter("id", text)
            .getSingleResult();
    return new Side(null, new NamedReference(actor.id(), actor.name()), key, actor.country());
  }

  static void check(Side a, Side b) {
    if (a.overlaps(b)) {
      throw refused("b", "'%s' and '%s' are the same, in part.".formatted(a.text(), b.text()));
    }
  }

  private static ProblemException refused(String parameter, String detail) {
    return new ProblemException(
        ProblemType.INVALID_PARAMETER, List.of(Violation.ofParameter(parameter, "value", detail)));
  }
}
