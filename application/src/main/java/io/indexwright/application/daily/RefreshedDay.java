package io.indexwright.application.daily;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.source.DaySource;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.rates.FxQuote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A day as a refresh has left it. What is known is said again, which changes nothing: a vendor is
 * asked and paid once, and a day that is run again does not depend on whether he answers. Rates and
 * announcements are recorded where they come in.
 *
 * @param followed the instruments of the day
 * @param asOf what was known by then is said
 */
public record RefreshedDay(List<Followed> followed, Prices prices, Instant asOf)
    implements DaySource {

  /** Keeps a copy that nobody can change. */
  public RefreshedDay {
    followed = List.copyOf(followed);
  }

  @Override
  public String name() {
    return "refreshed";
  }

  /** Returns true if anything traded. */
  boolean hasTraded(LocalDate date) {
    return !closes(date).isEmpty();
  }

  @Override
  public MarketFeed prices(LocalDate date) {
    List<Close> closes = closes(date);
    return new MarketFeed() {
      @Override
      public List<Instrument> instruments() {
        return followed.stream().map(Followed::instrument).toList();
      }

      @Override
      public List<Close> closes() {
        return closes;
      }
    };
  }

  private List<Close> closes(LocalDate date) {
    List<InstrumentId> ids = followed.stream().map(one -> one.instrument().id()).toList();
    PriceHistory day = prices.history(new TreeSet<>(ids), date, date.plusDays(1), asOf);
    return ids.stream()
        .flatMap(id -> day.priceOf(id, date).map(price -> new Close(id, date, price)).stream())
        .toList();
  }

  @Override
  public Collection<FxQuote> rates(LocalDate date) {
    return List.of();
  }

  @Override
  public Map<String, Announcement> announcements(LocalDate date) {
    return Map.of();
  }
}
