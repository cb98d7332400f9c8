package org.entente.page;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.entente.Credentials;
import org.entente.http.FrontProxy;
import org.entente.http.FrontProxy.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Tests the page at the root in a browser, the way a person uses it. */
@QuarkusTest
class PageTest {

  private static final String CHROMIUM = "org.entente.page.Browser#present";
  private static final int WIDE = 1400;

  /** Part of the request for the name of what may be an id; the browser logs its 404. */
  private static final String NO_ID = "?fields=id,name";

  /** Begins a script with the chart of the view. */
  private static final String CHART =
      """
      const done = arguments[arguments.length - 1];
      const { getInstanceByDom } = await import(
        new URL('_static/echarts/dist/echarts.esm.min.js', document.baseURI));
      const chart = getInstanceByDom(document.querySelector('.chart'));
      """;

  @TestHTTPResource("/")
  String root;

  private Browser browser;

  private Browser browser(int width, String colours) {
    browser = Browser.open(root.replaceAll("/$", ""), width, colours);
    return browser;
  }

  private Browser browser() {
    return browser(WIDE, "light");
  }

  @AfterEach
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/explorer/main.js", "/explorer/style.css"})
  void thePageRunsItsOwnModulesAlone(String path) {
    when()
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")));
  }

  @ParameterizedTest
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  @CsvSource({"1400, light", "390, dark"})
  void everyViewCanBeUsedByAllAtAnyWidth(int width, String colours) {
    Browser open = browser(width, colours);
    for (String address :
        new String[] {
          "/",
          "/?view=timeline&agreement=gsomia",
          "/?view=relation&a=JPN&b=KOR&from=2016&to=2023",
          "/?view=map&agreement=gsomia",
          "/?view=map&actor=nobody",
          "/?view=network&agreement=gsomia",
          "/?view=search&q=日本",
          "/?view=record&kind=event&id=south-korea-suspends-gsomia-notice",
          "/?view=record&kind=agreement&id=gsomia",
          "/?view=record&kind=actor&id=japan",
          "/?view=record&kind=recommendation&id=keep-gsomia-in-force",
          "/?view=record&kind=source&id=fdd-2020-09-10",
          "/?view=list&of=/events?agreement%3Dgsomia",
          "/?view=list&of=/actors?country%3DKOR",
          "/?view=list&of=/agreements",
          "/?view=list&of=/recommendations?response%3DACCEPTED",
          "/?view=list&of=/sources",
          "/?view=timeline&actor=abe&from=20xx"
        }) {
      open.show(address);
      assertThat(open.violations()).as(address).isEmpty();
      assertThat(open.complaints().stream().filter(complaint -> !complaint.contains(NO_ID)))
          .as(address)
          .isEmpty();
      assertThat(open.overflow()).as("%s is wider than the screen by", address).isZero();
    }
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void theFirstScreenShowsWhatIsHere() {
    Browser open = browser();
    open.show("/");
    assertThat(open.find("h1").getText()).contains("Japan", "South Korea");
    assertThat(open.text())
        .contains("Every statement links to its source", "Conflict peaked in 2019")
        .contains("Chain of events", "South Korea withdraws its notice", "Termination notified")
        .contains("Implemented", "curl '");
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void aNumberOfASeriesLeadsToItsEvents() {
    Browser open = browser();
    open.show("/?view=relation&a=JPN&b=KOR&from=2016&to=2023");
    assertThat(open.text())
        .contains("n = 25", "curl '")
        .contains("/relations/JPN/KOR?interval=year&from=2016&to=2023");
    open.find("a[aria-label='10 events in 2019']").click();
    open.until(any -> any.findElements(By.cssSelector("main[data-shown=list]")).size() == 1);
    assertThat(open.driver().findElements(By.cssSelector(".entry"))).hasSize(10);
    open.driver().navigate().back();
    open.until(any -> any.findElements(By.cssSelector("main[data-shown=relation]")).size() == 1);
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void theTimelineIsFilteredAndItsAddressHoldsTheFilters() {
    Browser open = browser();
    open.show("/?view=timeline");
    open.find("#f-agreement").sendKeys("gsomia");
    open.find("[name=from]").sendKeys("2019-11", Keys.ENTER);
    open.until(
        any -> any.getCurrentUrl().endsWith("/?view=timeline&agreement=gsomia&from=2019-11"));
    open.shown();
    assertThat(open.text())
        .contains("GSOMIA: notice suspended, South Korea")
        .doesNotContain("Japan protests");
    open.find(".headline a").click();
    open.until(any -> any.findElements(By.cssSelector("main[data-shown=record]")).size() == 1);
    assertThat(open.text()).contains("Sources", "Revision history", "Version 1");
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void theMapHasThePointsAndTheTableTheirEvents() {
    Browser open = browser();
    open.show("/?view=map&agreement=gsomia");
    assertThat(open.text())
        .contains("3 of 11 events have coordinates, at 2 places", "Natural Earth")
        .contains("/events.geojson?agreement=gsomia&sort=-startDate");
    assertThat(points(open)).containsExactly("Seoul 126.98,37.57", "Tokyo 139.69,35.68");
    assertThat(open.driver().findElements(By.cssSelector("tbody tr"))).hasSize(3);
    assertThat(open.find("caption").getText()).isEqualTo("The events on the map, latest first");
    assertThat(open.find("tbody tr").getText())
        .contains("16 March 2023", "Yoon and Kishida meet in Tokyo", "Tokyo", "Japan");
    open.find("tbody a").click();
    open.until(any -> any.findElements(By.cssSelector("main[data-shown=record]")).size() == 1);
  }

  @ParameterizedTest
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  @CsvSource({
    "/?view=list&of=/events?agreement%3Dgsomia, 3 of 11 events have coordinates",
    "/?view=timeline&agreement=gsomia&from=2023, 1 of 2 events has coordinates",
    "/?view=relation&a=JPN&b=KOR&from=2019&to=2019, 1 of 10 events has coordinates"
  })
  void theMapHasWhatTheViewBeforeItHas(String address, String summary) {
    Browser open = browser();
    open.show(address);
    open.find("a[href*='view=map&']").click();
    open.until(any -> any.findElements(By.cssSelector("main[data-shown=map]")).size() == 1);
    open.shown();
    assertThat(open.text()).contains(summary);
    assertThat(open.complaints()).isEmpty();
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void aPlaceOnTheMapLeadsToItsEventsInTheTable() {
    Browser open = browser();
    open.show("/?view=map&agreement=gsomia");
    open.driver().executeAsyncScript(CHART + "chart.trigger('click', { dataIndex: 0 }); done();");
    assertThat(open.driver().findElements(By.cssSelector("tr.picked"))).hasSize(2);
    assertThat(open.driver().switchTo().activeElement().getText()).contains("South Korea suspends");
  }

  /** Returns the places that the chart draws, with their coordinates. */
  @SuppressWarnings("unchecked")
  private static List<String> points(Browser open) {
    return (List<String>)
        open.driver()
            .executeAsyncScript(
                CHART
                    + "done(chart.getOption().series[0].data.map(({ name, value }) => `${name} ${value}`));");
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void wordsOfAnyLanguageAreFound() {
    Browser open = browser();
    open.show("/");
    open.find("#quick").sendKeys("지소미아", Keys.ENTER);
    open.until(
        any -> any.findElements(By.cssSelector("main[data-shown=search] .findings")).size() == 1);
    assertThat(open.find("mark").getText()).isEqualTo("지소미아");
    open.find(".findings a").click();
    open.until(any -> any.getCurrentUrl().endsWith("kind=agreement&id=gsomia"));
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void theKeyboardIsEnough() {
    Browser open = browser();
    open.show("/");
    open.find("body").sendKeys(Keys.TAB);
    assertThat(open.driver().switchTo().activeElement().getText()).isEqualTo("Skip to content");
    open.driver().switchTo().activeElement().sendKeys(Keys.TAB, Keys.TAB);
    open.driver().switchTo().activeElement().sendKeys(Keys.TAB);
    open.find("nav a[data-view=relation]").sendKeys(Keys.ENTER);
    open.until(any -> any.findElements(By.cssSelector("main[data-shown=relation]")).size() == 1);
    assertThat(open.driver().switchTo().activeElement().getTagName()).isEqualTo("main");
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void aMissingRecordIsReported() {
    Browser open = browser();
    open.show("/?view=record&kind=event&id=never-was");
    assertThat(open.text()).contains("There is no event 'never-was'.");
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void swaggerTriesOutTheEvents() {
    Browser open = browser();
    open.driver().get(root + "q/swagger-ui/");
    assertThat(triedOut(open, "Events-listEvents")).startsWith("200");
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void swaggerWritesAfterSignIn() {
    Browser open = browser();
    open.driver().get(root + "q/swagger-ui/");
    open.find(".auth-wrapper .authorize").click();
    open.find(".auth-container input[name=username]").sendKeys("editor");
    open.find(".auth-container input[name=password]").sendKeys(Credentials.EDITOR_PASSWORD);
    open.find(".auth-container button[type=submit]").click();
    open.find(".auth-container .btn-done").click();
    assertThat(triedOut(open, "Sources-createSource")).startsWith("201");
  }

  private static String triedOut(Browser open, String operation) {
    String at = "#operations-" + operation;
    open.find(at + " .opblock-summary-control").click();
    open.find(at + " .try-out__btn").click();
    open.find(at + " .execute").click();
    return open.find(at + " .live-responses-table tbody .response-col_status").getText();
  }

  @Test
  @EnabledIf(value = CHROMIUM, disabledReason = Browser.MISSING)
  void thePageWorksBehindAProxyThatAddsAPrefix(@TempDir Path folder) throws Exception {
    int port = URI.create(root).getPort();
    try (FrontProxy proxy = FrontProxy.before(port, Program.NGINX, folder)) {
      browser = Browser.open(proxy.url(), WIDE, "light");
      browser.show("/");
      browser.find("a[data-view=timeline]").click();
      browser.until(any -> any.getCurrentUrl().endsWith(FrontProxy.PREFIX + "/?view=timeline"));
      browser.shown();
      browser.show("/?view=relation&a=JPN&b=KOR&from=2016&to=2023");
      browser.find("td.number a").click();
      browser.until(any -> any.getCurrentUrl().contains("?view=list&of=/events%3F"));
      browser.shown();
      assertThat(browser.text()).contains("Events");
      browser.show("/?view=map&agreement=gsomia");
      assertThat(browser.find("a[download]").getAttribute("href"))
          .isEqualTo(proxy.url() + "/events.geojson?agreement=gsomia");
      assertThat(browser.driver().findElements(By.cssSelector("tbody tr"))).hasSize(3);
      browser.show("/?view=record&kind=agreement&id=gsomia");
      browser.find("#quick").sendKeys("gsomia", Keys.ENTER);
      browser.until(any -> any.getCurrentUrl().endsWith("/entente/?view=search&q=gsomia"));
      browser.shown();
      assertThat(browser.complaints()).isEmpty();
      browser.driver().get(proxy.url() + "/q/swagger-ui/");
      browser.find(".opblock-summary");
      assertThat(browser.find(".servers option").getText()).contains(FrontProxy.PREFIX);
    }
  }
}
