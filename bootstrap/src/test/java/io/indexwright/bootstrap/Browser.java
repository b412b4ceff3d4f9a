package io.indexwright.bootstrap;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real headless Chromium, where the machine has one. */
final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Browser() {}

  /** Opens a window of the given width, or skips the test where there is no browser. */
  static ChromeDriver open(int width, int height) {
    Optional<Path> browser = first("/usr/bin/chromium", "/usr/bin/chromium-browser");
    Optional<Path> driver = first("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    assumeTrue(browser.isPresent() && driver.isPresent(), "no chromium with chromedriver here");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
        "--window-size=" + width + "," + height);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build(),
        options);
  }

  /** Waits until the page says that everything on it is drawn. */
  static void waitUntilDrawn(ChromeDriver page) {
    new WebDriverWait(page, PATIENCE)
        .until(
            shown ->
                "true".equals(shown.findElement(By.tagName("body")).getDomAttribute("data-ready")));
  }

  private static Optional<Path> first(String... places) {
    return Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
  }
}
