package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The console page in a real browser, showing what the demo made. */
@Tag("once")
class ConsolePageTest {
  private final ChromeDriver page = Browser.open(1280, 1700);

  @BeforeEach
  void open() {
    page.get(RunningProduct.get().signedIn());
    Browser.waitUntilDrawn(page);
  }

  @AfterEach
  void quit() {
    page.quit();
  }

  @Test
  void showsTheIndexThatTheDemoBuilt() {
    assertThat(text()).contains("Five stocks, equally weighted");
    assertThat(text()).contains("AAPL", "AMZN", "GOOG", "IBM", "MSFT");
    assertThat(text()).containsPattern("REBALANCE|Rebalance");
  }

  @Test
  void showsThePortfolioToTheCent() {
    assertThat(text()).contains("99,995.00");
  }

  @Test
  void drawsItsCharts() {
    assertThat(page.findElements(By.tagName("canvas"))).isNotEmpty();
    Object drawn =
        page.executeScript(
            "return [...document.querySelectorAll('canvas')].every(c => c.getContext('2d')"
                + ".getImageData(0, 0, c.width, c.height).data.some(value => value > 0))");
    assertThat(drawn).isEqualTo(true);
  }

  @Test
  void logsNoError_andAsksNoOtherOrigin() {
    assertThat(page.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    Object origins =
        page.executeScript(
            "return performance.getEntriesByType('resource').map(e => new URL(e.name).origin)"
                + ".filter(origin => origin !== location.origin).length");
    assertThat(origins).isEqualTo(0L);
  }

  @Test
  void fitsANarrowScreen() {
    page.quit();
    ChromeDriver narrow = Browser.open(380, 900);
    try {
      narrow.get(RunningProduct.get().signedIn());
      Browser.waitUntilDrawn(narrow);

      assertThat(
              narrow.executeScript(
                  "return document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
    } finally {
      narrow.quit();
    }
  }

  /** With {@code -Dscreenshot=FILE} the picture of the README is made. */
  @Test
  void canBePhotographed() throws IOException {
    byte[] picture = page.getScreenshotAs(OutputType.BYTES);

    assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
    String file = System.getProperty("screenshot", "");
    if (!file.isEmpty()) {
      Files.write(Path.of(file), picture);
    }
  }

  private String text() {
    return page.findElement(By.tagName("body")).getText();
  }
}
