package org.entente.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.entente.http.FrontProxy;
import org.entente.http.FrontProxy.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The guide, the rules of versioning and Swagger UI in a browser. */
@QuarkusTest
@EnabledIf(value = "org.entente.page.Browser#present", disabledReason = Browser.MISSING)
class DocumentsTest {

  /** The height of a screen in pixels. */
  private static final long SCREEN = 900;

  private static final String FIRST_OPERATION =
      "const first = document.querySelector('.opblock').getBoundingClientRect();"
          + "return Math.round(first.bottom + window.scrollY);";

  @TestHTTPResource("/")
  String root;

  @ParameterizedTest
  @CsvSource({
    "guide, 390, light",
    "guide, 390, dark",
    "guide, 1400, light",
    "versioning, 390, dark",
    "versioning, 1400, light"
  })
  void aDocumentIsReadable(String document, int width, String colours) {
    try (Browser browser = Browser.open(root, width, colours)) {
      browser.driver().get(root + document);
      assertThat(browser.text()).isNotBlank();
      assertThat(browser.overflow()).isZero();
      assertThat(browser.violations()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void swaggerUiBeginsWithAnOperation() {
    try (Browser browser = Browser.open(root, 1400, "light")) {
      browser.driver().get(root + "q/swagger-ui/");
      assertThat(browser.find(".opblock .opblock-summary-path").getText()).isEqualTo("/events");
      assertThat((Long) browser.driver().executeScript(FIRST_OPERATION)).isBetween(1L, SCREEN);
    }
  }

  @Test
  void swaggerUiListsReadsFirst() {
    try (Browser browser = Browser.open(root, 1400, "light")) {
      browser.driver().get(root + "q/swagger-ui/");
      browser.find(".opblock");
      List<String> methods =
          browser
              .driver()
              .findElements(By.cssSelector("#operations-tag-Events ~ * .opblock"))
              .stream()
              .map(operation -> operation.getDomAttribute("class").replaceAll(".*opblock-", ""))
              .toList();
      assertThat(methods).contains("get", "post");
      assertThat(methods.lastIndexOf("get")).isLessThan(methods.indexOf("post"));
    }
  }

  @Test
  void swaggerUiLeadsBackThroughAProxy(@TempDir Path folder) throws Exception {
    int port = URI.create(root).getPort();
    try (FrontProxy proxy = FrontProxy.before(port, Program.NGINX, folder);
        Browser browser = Browser.open(proxy.url(), 1400, "light")) {
      browser.driver().get(proxy.url() + "/q/swagger-ui/");
      browser.find(".opblock");
      List<String> links =
          browser
              .driver()
              .findElements(By.cssSelector(".topbar a a, .info .description a"))
              .stream()
              .map(link -> link.getDomProperty("href"))
              .toList();
      assertThat(links).contains(proxy.url() + "/guide", proxy.url() + "/q/swagger-ui/");
      for (String link : links) {
        given().noFilters().get(link).then().statusCode(200);
      }
    }
  }
}
