package io.indexwright.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.feed.Allowance;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MarketSettingsTest {
  private static final Path USER_HOME = Path.of("/home/someone");

  @Test
  void askNobody_whenNothingIsSet() {
    assertThat(SettingsReader.read(Map.of(), USER_HOME).market()).isEqualTo(MarketSettings.USUAL);
  }

  @Test
  void sayWhenAndWhomToAsk() {
    MarketSettings market =
        SettingsReader.read(
                Map.of(
                    "INDEXWRIGHT_REFRESH_AT", "01:00",
                    "INDEXWRIGHT_DAILY_AT", "02:30",
                    "INDEXWRIGHT_FEED_CREDITS", "610",
                    "INDEXWRIGHT_FEED_URL", "https://vendor.example",
                    "INDEXWRIGHT_ECB_URL", "https://bank.example/rates/"),
                USER_HOME)
            .market();

    assertThat(market.refreshAt()).contains(LocalTime.of(1, 0));
    assertThat(market.dailyAt()).contains(LocalTime.of(2, 30));
    assertThat(market.credits()).isEqualTo(new Allowance("TWELVEDATA", 610, OptionalInt.empty()));
    assertThat(market.vendor()).isEqualTo(URI.create("https://vendor.example"));
    assertThat(market.bank()).isEqualTo(URI.create("https://bank.example/rates/"));
  }

  @Test
  void sayEverythingThatIsWrong() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of(
                        "INDEXWRIGHT_REFRESH_AT", "at night",
                        "INDEXWRIGHT_FEED_CREDITS", "many",
                        "INDEXWRIGHT_FEED_URL", "mailto:vendor",
                        "INDEXWRIGHT_ECB_URL", "https://bank.example"),
                    USER_HOME))
        .withMessageContaining("INDEXWRIGHT_REFRESH_AT: expected a time of day such as 01:00")
        .withMessageContaining("INDEXWRIGHT_FEED_CREDITS: expected credits of a minute")
        .withMessageContaining("INDEXWRIGHT_FEED_URL: expected an address such as https://")
        .withMessageContaining("INDEXWRIGHT_ECB_URL: expected a folder such as https://");
  }

  @Test
  void publishNoDay_beforeItIsRefreshed() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                SettingsReader.read(
                    Map.of("INDEXWRIGHT_REFRESH_AT", "03:00", "INDEXWRIGHT_DAILY_AT", "02:30"),
                    USER_HOME))
        .withMessageContaining(
            "INDEXWRIGHT_DAILY_AT: expected a time after INDEXWRIGHT_REFRESH_AT");
  }
}
