package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests how the page shows the lives of agreements and their statuses on the days of records. */
@QuarkusTest
@EnabledIf(value = "org.entente.page.Browser#present", disabledReason = Browser.MISSING)
class LivesPageTest {

  private static final int WIDE = 1400;
  private static final int NARROW = 390;

  @TestHTTPResource("/")
  String root;

  private Browser browser;

  @AfterEach
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private Browser show(int width, String colours, String kind, String id) {
    browser = Browser.open(root.replaceAll("/$", ""), width, colours);
    browser.show("/?view=record&kind=" + kind + "&id=" + id);
    return browser;
  }

  private Browser show(String kind, String id) {
    return show(WIDE, "light", kind, id);
  }

  @Test
  void anAgreementHasALaneForTheWholeAndForEachParty() {
    Browser open = show("agreement", "gsomia");
    assertThat(lanes(open))
        .containsExactly(
            "Agreement as a whole: in force from 23 November 2016 to 23 August 2019;"
                + " termination notified from 23 August 2019 to 22 November 2019;"
                + " in force since 22 November 2019",
            "Japan: bound since 23 November 2016",
            "South Korea: bound from 23 November 2016 to 23 August 2019;"
                + " notice given from 23 August 2019 to 22 November 2019;"
                + " bound since 22 November 2019");
    assertThat(open.find(".lanes a").getAttribute("href")).endsWith("kind=actor&id=japan");
    assertThat(open.find(".legend").getText())
        .contains("In force, binding", "under notice of termination", "Action takes effect")
        .doesNotContain("Hatched", "not exact");
    assertThat(open.driver().findElements(By.cssSelector(".lanes circle.act"))).hasSize(7);
    assertThat(open.driver().findElements(By.cssSelector("[fill^=url]"))).isEmpty();
  }

  @Test
  void severalPossibleStatusesAreHatchedAndNamed() {
    Browser open = show("agreement", "tcog");
    assertThat(open.driver().findElements(By.cssSelector(".lanes [fill^='url(#hatch-']")))
        .hasSize(8);
    assertThat(open.driver().findElements(By.cssSelector(".lanes rect.act"))).hasSize(2);
    assertThat(open.find(".spans").getText()).contains("In force or lapsed (a date is not exact)");
    assertThat(open.find(".legend").getText()).contains("Hatched: several statuses are possible");
  }

  @Test
  void theTableOfAllLanesOpensByKeyboard() {
    Browser open = show("agreement", "gsomia");
    open.find(".life summary").sendKeys(Keys.ENTER);
    assertThat(open.find(".life table").getText())
        .contains("South Korea Notice given 23 August 2019 22 November 2019")
        .contains("notice of termination, South Korea, effective 23 November 2019");
  }

  @ParameterizedTest
  @CsvSource({WIDE + ", dark", NARROW + ", light"})
  void manyPartiesAreShownOnDemand(int width, String colours) {
    Browser open = show(width, colours, "agreement", agreementOf(14));
    assertThat(lanes(open)).hasSize(13);
    open.find(".life .more").sendKeys(Keys.ENTER);
    assertThat(lanes(open)).hasSize(15);
    assertThat(open.driver().switchTo().activeElement().getTagName()).isEqualTo("a");
    open.find(".life summary").click();
    assertThat(open.text())
        .contains("What is not in force for a party cannot be suspended")
        .contains("Not a party or bound (a date is not exact)");
    assertThat(open.overflow()).isZero();
    assertThat(open.violations()).isEmpty();
    assertThat(open.complaints()).isEmpty();
  }

  private static String agreementOf(int parties) {
    List<String> actors = Stream.generate(Kind.ACTOR::create).limit(parties).toList();
    Map<String, Object> body =
        Kind.AGREEMENT.body(
            "parties", actors.stream().map(actor -> Map.of("actor", actor)).toList());
    body.put(
        "actions",
        List.of(
            Map.of("type", "SUSPENSION", "date", "1999-05", "party", actors.get(0)),
            Map.of("type", "ENTRY_INTO_FORCE", "date", "2001/2003-06")));
    return Kind.AGREEMENT.create(body);
  }

  @ParameterizedTest
  @CsvSource({
    "event, south-korea-announces-end-of-gsomia, 'Status on 22 August 2019: in force'",
    "event, ortagus-criticises-end-of-gsomia, 'Status on 25 August 2019: termination notified'",
    "event, esper-stresses-intelligence-sharing, "
        + "'Status in 2019: in force or termination notified (the date is not exact)'",
    "recommendation, keep-gsomia-in-force, "
        + "'Status in 2019: in force or termination notified (the date is not exact)'",
    "recommendation, revive-trilateral-working-level-mechanism, "
        + "'Status on 10 September 2020: in force'",
    "recommendation, revive-trilateral-working-level-mechanism, "
        + "'Status on 10 September 2020: lapsed'"
  })
  void aRecordShowsTheStatusOfItsAgreementsOnItsDay(String kind, String id, String status) {
    Browser open = show(NARROW, "light", kind, id);
    assertThat(open.text().lines()).contains(status);
    assertThat(open.overflow()).isZero();
  }

  @Test
  void anAgreementWhoseDatesAreNotExactMayHaveSeveralStatusesOnADay() {
    String agreement =
        Kind.AGREEMENT.create(
            Kind.AGREEMENT.body(
                "actions",
                List.of(
                    Map.of("type", "ENTRY_INTO_FORCE", "date", "1999"),
                    Map.of("type", "LAPSE", "date", "2003"))));
    Map<String, Object> event = Kind.EVENT.body("startDate", "2003-05-01");
    event.put("agreements", List.of(Map.of("agreement", agreement, "effect", "INVOKES")));
    assertThat(show("event", Kind.EVENT.create(event)).text())
        .contains(
            "Status on 1 May 2003: in force or lapsed (the dates of the agreement are not exact)");
  }

  /** Returns what the drawings of the lanes say to those who do not see them. */
  private static List<String> lanes(Browser open) {
    return open.driver().findElements(By.cssSelector(".lanes svg")).stream()
        .map((WebElement lane) -> lane.getAttribute("aria-label"))
        .toList();
  }
}
