package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.application.feed.Allowance;
import java.net.URI;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options of every command that asks Twelve Data: where it is asked, and how much. */
public final class Vendor {
  @Option(
      names = "--credits",
      paramLabel = "MINUTE/DAY",
      defaultValue = "8/800",
      description = "What the plan grants (default: ${DEFAULT-VALUE}).")
  private String credits = "";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      defaultValue = "https://api.twelvedata.com",
      description = "Where the vendor is (default: ${DEFAULT-VALUE}).")
  private URI endpoint = URI.create("");

  /**
   * Returns what makes the settings of somebody's key.
   *
   * @throws IllegalArgumentException if the credits are none
   */
  public Function<ApiKey, TwelveDataSettings> settings() {
    Allowance granted = granted();
    return key -> TwelveDataSettings.of(key, granted).at(endpoint);
  }

  private Allowance granted() {
    try {
      return TwelveDataSettings.credits(credits);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException("--credits: " + refused.getMessage(), refused);
    }
  }
}
