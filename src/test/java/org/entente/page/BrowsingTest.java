package org.entente.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests how a person finds records on the page: lists with facets, names, and wrong input. */
@QuarkusTest
@EnabledIf(value = "org.entente.page.Browser#present", disabledReason = Browser.MISSING)
class BrowsingTest {

  /** Returns where the chart of the view has its nodes. */
  private static final String PLACES =
      """
      const done = arguments[arguments.length - 1];
      const { getInstanceByDom } = await import(
        new URL('_static/echarts/dist/echarts.esm.min.js', document.baseURI));
      const chart = getInstanceByDom(document.querySelector('.chart'));
      const nodes = chart.getModel().getSeriesByIndex(0).getData();
      done(nodes.mapArray((at) => `${nodes.getName(at)} ${nodes.getItemLayout(at).map(Math.round)}`).join('; '));
      """;

  @TestHTTPResource("/")
  String root;

  private Browser browser;

  @AfterEach
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private Browser show(int width, String address) {
    browser = Browser.open(root.replaceAll("/$", ""), width, "light");
    browser.show(address);
    return browser;
  }

  private static void shown(Browser open, String view) {
    open.until(
        any -> any.findElements(By.cssSelector("main[data-shown=%s]".formatted(view))).size() == 1);
    open.shown();
  }

  @ParameterizedTest
  @CsvSource({
    "events, event",
    "actors, actor",
    "agreements, agreement",
    "recommendations, recommendation",
    "sources, source"
  })
  void aCountLeadsToItsList(String path, String one) {
    Browser open = show(1400, "/");
    open.find(".holdings a[href*='of=/%s']".formatted(path)).click();
    shown(open, "list");
    int total = given().get("/%s?total=true&limit=1".formatted(path)).path("total");
    assertThat(open.find(".lede").getText()).startsWith("%,d %s".formatted(total, one));
    assertThat(open.find("a[download]").getAttribute("href")).endsWith("/%s.csv".formatted(path));
    assertThat(open.find(".facets a").isDisplayed()).isTrue();
  }

  @Test
  void aFacetNarrowsTheListUntilItsFilterIsRemoved() {
    Browser open = show(1400, "/?view=list&of=/recommendations?source%3Dfdd-2020-09-10");
    String all = open.find(".lede").getText();
    open.find(".facets a[href*='status%3DOPEN'], .facets a[href*='status=OPEN']").click();
    open.until(any -> !open.find(".lede").getText().equals(all));
    open.shown();
    assertThat(open.find("a[download]").getAttribute("href")).contains("status=OPEN");
    assertThat(open.find(".chips").getText())
        .contains("Cites How Washington Can Help Bridge the Gap", "Status Open");
    open.find("a[aria-label='Remove the filter Status Open']").click();
    open.until(any -> open.find(".lede").getText().equals(all));
  }

  @Test
  void aNarrowScreenShowsTheRecordsFirst() {
    Browser open = show(390, "/?view=list&of=/actors");
    assertThat(open.find(".facets").getAttribute("open")).isNull();
    assertThat(open.overflow()).isZero();
  }

  @Test
  void aNameIsOfferedWhileItIsTyped() {
    Browser open = show(1400, "/?view=timeline");
    WebElement actor = open.find("#f-actor");
    actor.sendKeys("abe");
    open.find(".lookup [role=option]");
    assertThat(actor.getAttribute("aria-expanded")).isEqualTo("true");
    actor.sendKeys(Keys.ARROW_DOWN);
    assertThat(open.find("[aria-selected=true]").getText()).isEqualTo("Abe Shinzo");
    actor.sendKeys(Keys.ENTER);
    assertThat(actor.getDomProperty("value")).isEqualTo("Abe Shinzo");
    actor.sendKeys(Keys.ENTER);
    open.until(any -> any.getCurrentUrl().endsWith("/?view=timeline&actor=abe-shinzo"));
    open.shown();
    assertThat(open.find("#f-actor").getDomProperty("value")).isEqualTo("Abe Shinzo");
  }

  @Test
  void escapeClosesTheOffers() {
    Browser open = show(390, "/?view=network");
    WebElement agreement = open.find("#f-agreement");
    agreement.sendKeys("지소미");
    open.find(".lookup [role=option]");
    assertThat(open.overflow()).isZero();
    agreement.sendKeys(Keys.ESCAPE);
    assertThat(agreement.getAttribute("aria-expanded")).isEqualTo("false");
    assertThat(agreement.getDomProperty("value")).isEqualTo("지소미");
  }

  @Test
  void leavingAFieldClosesItsOffers() {
    Browser open = show(1400, "/?view=timeline");
    open.find("#f-actor").sendKeys("abe", Keys.TAB);
    open.find("#f-agreement").sendKeys("gsomia");
    open.find("#offers-agreement [role=option]");
    assertThat(open.find("#offers-actor").isDisplayed()).isFalse();
  }

  @Test
  void aNameOfSeveralIsAChoice() {
    Browser open = show(1400, "/?view=timeline&actor=abe&from=2019");
    assertThat(open.find("#f-actor").getDomProperty("value")).isEqualTo("abe");
    assertThat(open.find("#f-actor").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(open.text()).contains("“abe” may be:");
    open.find(".problem a[href*='actor=abe-shinzo']").click();
    open.until(any -> any.getCurrentUrl().contains("actor=abe-shinzo"));
    assertThat(open.driver().getCurrentUrl()).contains("from=2019");
  }

  @ParameterizedTest
  @CsvSource({
    "/?view=relation&a=Japan&b=South Korea, Japan and South Korea",
    "/?view=timeline&agreement=GSOMIA, GSOMIA: notice suspended"
  })
  void aWholeNameIsTheRecord(String address, String text) {
    assertThat(show(1400, address).text()).contains(text);
  }

  @Test
  void wrongInputStaysInTheForm() {
    Browser open = show(1400, "/?view=timeline&actor=japan&from=20xx");
    assertThat(open.find("#f-actor").getDomProperty("value")).isEqualTo("Japan");
    assertThat(open.find("#f-from").getDomProperty("value")).isEqualTo("20xx");
    String described = open.find("#f-from").getAttribute("aria-describedby");
    assertThat(open.find("#" + described.replaceFirst(".* ", "")).getText())
        .contains("'20xx' is not a date");
    assertThat(open.text()).contains("Correct the form and try again.");
  }

  @Test
  void aNetworkIsAlwaysDrawnTheSame() {
    Browser open = show(1400, "/?view=network&agreement=gsomia");
    Object first = open.driver().executeAsyncScript(PLACES);
    open.show("/?view=network&agreement=gsomia");
    assertThat(open.driver().executeAsyncScript(PLACES)).isEqualTo(first);
    assertThat(open.driver().findElements(By.cssSelector(".actors a"))).hasSizeGreaterThan(5);
  }

  @Test
  void aSourceLeadsToWhatCitesIt() {
    Browser open = show(1400, "/?view=record&kind=source&id=fdd-2020-09-10");
    open.find("main a[href*='of=/agreements']").click();
    shown(open, "list");
    assertThat(open.text()).contains("Trilateral Coordination and Oversight Group");
  }

  @Test
  void aCitationNamesTheMemberInWords() {
    assertThat(show(1400, "/?view=record&kind=agreement&id=tcog").text())
        .contains("For the date of lapse of 2003.", "For the description.")
        .doesNotContain("/actions/1");
  }
}
