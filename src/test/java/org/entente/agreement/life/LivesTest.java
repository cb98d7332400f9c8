package org.entente.agreement.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests who is bound on a day by the tables of treaties; {@link TreatyCase} is their form. */
class LivesTest {

  @TestFactory
  Stream<DynamicNode> viennaConvention() {
    return cases("vienna-convention.txt");
  }

  @TestFactory
  Stream<DynamicNode> uncertainDates() {
    return cases("uncertain-dates.txt");
  }

  @TestFactory
  Stream<DynamicNode> treaties() {
    return cases("treaties.txt");
  }

  @TestFactory
  Stream<DynamicNode> treatyPractice() {
    return cases("treaty-practice.txt");
  }

  private static Stream<DynamicNode> cases(String resource) {
    return TreatyCase.read(resource).stream()
        .map(one -> DynamicContainer.dynamicContainer(one.title(), tests(one)));
  }

  private static Stream<DynamicTest> tests(TreatyCase one) {
    Lives lives = Lives.of(one.treaty());
    return Stream.concat(
        one.expected().stream()
            .map(
                expected ->
                    DynamicTest.dynamicTest(
                        one.title() + ", " + expected,
                        () ->
                            assertThat(statuses(lives, expected))
                                .isEqualTo(new TreeSet<>(expected.statuses())))),
        Stream.of(
            DynamicTest.dynamicTest(
                one.title() + ", contradictions",
                () ->
                    assertThat(lives.contradictions())
                        .extracting(contradiction -> contradiction.act().type().name())
                        .containsExactlyInAnyOrderElementsOf(one.contradictions()))));
  }

  private static Set<String> statuses(Lives lives, TreatyCase.Expected expected) {
    Map<String, Life<PartyStatus>> parties = lives.parties();
    Life<? extends Enum<?>> life =
        expected.party() == null ? lives.whole() : parties.get(expected.party());
    return life
        .on(expected.day())
        .map(span -> List.copyOf(span.possible()))
        .orElse(List.of())
        .stream()
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
