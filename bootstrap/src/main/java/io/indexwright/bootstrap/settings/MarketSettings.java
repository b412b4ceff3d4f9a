package io.indexwright.bootstrap.settings;

import io.indexwright.adapter.marketfeed.ecb.EcbSource;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.application.feed.Allowance;
import java.net.URI;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Where market data come from, and when.
 *
 * @param refreshAt when prices and rates are refreshed every day, in UTC; never if empty
 * @param dailyAt when the day before is published every day, in UTC; never if empty
 * @param credits what the plan of the vendor grants
 * @param vendor where the vendor is: scheme, host and port
 * @param bank the folder with the rates of the European Central Bank
 */
public record MarketSettings(
    Optional<LocalTime> refreshAt,
    Optional<LocalTime> dailyAt,
    Allowance credits,
    URI vendor,
    URI bank) {

  /** Nothing by the clock; a plan that costs nothing; the addresses that are documented. */
  public static final MarketSettings USUAL =
      new MarketSettings(
          Optional.empty(),
          Optional.empty(),
          TwelveDataSettings.credits("8/800"),
          TwelveDataSettings.ENDPOINT,
          EcbSource.ENDPOINT);
}
