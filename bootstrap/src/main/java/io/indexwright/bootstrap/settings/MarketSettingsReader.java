package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_DAILY_AT;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ECB_URL;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_FEED_CREDITS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_FEED_URL;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_REFRESH_AT;

import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the settings about market data. */
final class MarketSettingsReader {
  private final Map<Setting, String> given;
  private final List<String> faults;

  /** Adds what is wrong to {@code faults}. */
  MarketSettingsReader(Map<Setting, String> given, List<String> faults) {
    this.given = given;
    this.faults = faults;
  }

  MarketSettings read() {
    MarketSettings usual = MarketSettings.USUAL;
    Optional<LocalTime> refresh =
        parsed(INDEXWRIGHT_REFRESH_AT, "a time of day such as 01:00", LocalTime::parse);
    Optional<LocalTime> daily =
        parsed(INDEXWRIGHT_DAILY_AT, "a time of day such as 02:30", LocalTime::parse);
    if (daily.isPresent() && refresh.filter(daily.get()::isBefore).isPresent()) {
      faults.add(INDEXWRIGHT_DAILY_AT + ": expected a time after " + INDEXWRIGHT_REFRESH_AT);
    }
    return new MarketSettings(
        refresh,
        daily,
        parsed(
                INDEXWRIGHT_FEED_CREDITS,
                "credits of a minute and a day such as 8/800",
                TwelveDataSettings::credits)
            .orElse(usual.credits()),
        parsed(
                INDEXWRIGHT_FEED_URL,
                "an address such as " + usual.vendor(),
                MarketSettingsReader::endpoint)
            .orElse(usual.vendor()),
        parsed(
                INDEXWRIGHT_ECB_URL,
                "a folder such as " + usual.bank(),
                MarketSettingsReader::folder)
            .orElse(usual.bank()));
  }

  private static URI endpoint(String text) {
    URI uri = URI.create(text);
    if (!uri.isAbsolute() || uri.isOpaque() || !uri.getRawPath().isEmpty()) {
      throw new IllegalArgumentException("not an endpoint: " + text);
    }
    return uri;
  }

  private static URI folder(String text) {
    URI uri = URI.create(text);
    if (!uri.isAbsolute() || uri.isOpaque() || !uri.getRawPath().endsWith("/")) {
      throw new IllegalArgumentException("not a folder: " + text);
    }
    return uri;
  }

  private <T> Optional<T> parsed(Setting setting, String expected, Function<String, T> parser) {
    Optional<String> said = setting.in(given);
    try {
      return said.map(parser);
    } catch (IllegalArgumentException | DateTimeException malformed) {
      faults.add(setting + ": expected " + expected + ", was '" + said.orElse("") + "'");
      return Optional.empty();
    }
  }
}
