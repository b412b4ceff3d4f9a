package io.indexwright.application.daily;

import io.indexwright.application.market.ImportMarket;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.application.port.source.DaySource;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.rates.FxQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Records what a source says of a day; what is known already changes nothing. */
public final class DayIntake {
  private final ImportMarket market;
  private final Fixings fixings;
  private final Announcements announcements;

  public DayIntake(ImportMarket market, Fixings fixings, Announcements announcements) {
    this.market = market;
    this.fixings = fixings;
    this.announcements = announcements;
  }

  /** Takes in the closes and the rates of a day, and says how many there were. */
  String refresh(DaySource source, LocalDate date, Instant now) {
    MarketFeed feed = source.prices(date);
    Collection<FxQuote> rates = source.rates(date);
    int closes = market.from(feed, now);
    fixings.record(rates, source.name(), now);
    return closes + " closes, " + rates.size() + " rates";
  }

  /** Takes in what had been announced by a day, and says how much it was. */
  String announce(DaySource source, LocalDate date, Instant now) {
    Map<String, Announcement> told = source.announcements(date);
    announcements.announce(told, now);
    return told.size() + " announcements";
  }
}
