package io.indexwright.application.port.source;

import io.indexwright.application.port.MarketFeed;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.rates.FxQuote;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * What one source says of a day. Asked again it may say more or something else: what it said first
 * stays on record.
 *
 * <p>Every method may fail with {@code UnavailableException} or {@code MalformedFeedException}.
 */
public interface DaySource {

  /** The name by which the source is looked up; not blank. */
  String name();

  /** Returns the instruments of a day and their closes. */
  MarketFeed prices(LocalDate date);

  /** Returns the rates of exchange of a day. */
  Collection<FxQuote> rates(LocalDate date);

  /** Returns what had been announced by a day, by the name that each announcement keeps. */
  Map<String, Announcement> announcements(LocalDate date);
}
