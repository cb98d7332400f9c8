package org.entente.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, as Debian installs it. */
final class Browser implements AutoCloseable {

  static final String MISSING =
      "no Chromium with its driver: apt-get install chromium chromium-driver";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String AXE =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.map(({ id, help, nodes }) =>
          id + ': ' + help + ' ' + nodes.map(({ html }) => html).join(' '))),
        (error) => done([String(error)]));
      """;

  private final ChromeDriver driver;
  private final String service;

  private Browser(ChromeDriver driver, String service) {
    this.driver = driver;
    this.service = service;
  }

  static boolean present() {
    return chromium().isPresent() && chromedriver().isPresent();
  }

  private static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> chromedriver() {
    return Stream.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param service the URL of the service
   * @param width of the window in pixels
   * @param colours the preferred colour scheme, {@code light} or {@code dark}
   */
  static Browser open(String service, int width, String colours) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--hide-scrollbars");
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver().orElseThrow().toFile())
                .build(),
            options);
    driver.manage().window().setSize(new Dimension(width, 1000));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", colours),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return new Browser(driver, service);
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a path of the service and waits until the view is shown. */
  void show(String address) {
    driver.get(service + address);
    shown();
  }

  /** Waits until the page shows the view of its URL and has drawn all charts. */
  void shown() {
    until(
        any ->
            driver.findElements(By.cssSelector("main[data-shown]:not([aria-busy])")).size() == 1
                && driver.findElements(By.cssSelector(".chart:not([data-drawn])")).isEmpty());
  }

  <T> T until(Function<ChromeDriver, T> condition) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(any -> condition.apply(driver));
  }

  WebElement find(String css) {
    return until(any -> driver.findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
  }

  String text() {
    return find("main").getText();
  }

  /** Returns by how many pixels the page is wider than the window. */
  long overflow() {
    return (Long)
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** Returns the accessibility violations that axe finds, one line for each rule. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    driver.executeScript(axe());
    return (List<String>) driver.executeAsyncScript(AXE);
  }

  /** Returns the warnings and errors of the browser log, such as a blocked script. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
