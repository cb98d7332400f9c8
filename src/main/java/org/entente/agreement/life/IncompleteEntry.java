package org.entente.agreement.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Entry into force of the whole where the list of parties is not complete and nobody is known to
 * have consented. Later acts show whom it binds. Of others it is not known, unless one who leaves
 * shows that the record does not note consents: then it binds them too.
 */
final class IncompleteEntry {

  private IncompleteEntry() {}

  static List<Situation> outcomes(Step step, Situation situation, Predicate<Member> binds) {
    List<Hindsight> shown =
        IntStream.range(0, situation.parties().size())
            .mapToObj(
                at ->
                    binds.test(situation.member(at))
                        ? Hindsight.of(situation.parties().get(at), situation)
                        : Hindsight.NOT_BOUND)
            .toList();
    return choices(shown.contains(Hindsight.BOUND))
        .map(bound -> enter(step, situation, at -> bound.contains(shown.get(at))))
        .distinct()
        .toList();
  }

  /** Returns what may show that a party is bound. */
  private static Stream<Set<Hindsight>> choices(boolean listed) {
    Stream<Set<Hindsight>> all =
        Stream.of(
            EnumSet.of(Hindsight.BOUND, Hindsight.NOTHING, Hindsight.UNCERTAIN),
            EnumSet.of(Hindsight.BOUND, Hindsight.NOTHING),
            EnumSet.of(Hindsight.BOUND, Hindsight.UNCERTAIN),
            EnumSet.of(Hindsight.BOUND));
    return all.filter(bound -> !listed || bound.contains(Hindsight.NOTHING));
  }

  private static Situation enter(Step step, Situation situation, IntPredicate binds) {
    Situation after = situation.copy();
    after.whole().enter(step.when());
    Binding.of(binds, step.when(), after);
    return after;
  }
}
