package io.indexwright.bootstrap.crash;

import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.port.source.DaySource;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.index.Base;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.rates.FxQuote;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.Timetable;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Eight instruments that go up and down, one of which splits, and an index of them. */
final class SmallMarket {
  static final Currency USD = Currency.getInstance("USD");
  static final LocalDate LAST = LocalDate.of(2026, 3, 2);
  static final Instant START = eveningOf(LAST);
  static final IndexId INDEX = new IndexId(new UUID(1, 1));
  static final Account ACCOUNT = new Account(new PortfolioId(new UUID(1, 2)), "Fund", USD);
  static final DaySource SOURCE = new Source();

  private static final LocalDate FIRST = LAST.minusDays(30);
  private static final LocalDate SPLIT = LAST.plusDays(2);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final List<InstrumentId> NAMES =
      IntStream.range(0, 8).mapToObj(i -> new InstrumentId("S" + i)).toList();

  private SmallMarket() {}

  static Instant eveningOf(LocalDate date) {
    return date.atTime(LocalTime.of(22, 0)).toInstant(ZoneOffset.UTC);
  }

  static MarketFeed history() {
    return feed(FIRST.datesUntil(LAST.plusDays(1)).toList());
  }

  static IndexDefinition definition() {
    return new IndexDefinition(
        INDEX,
        Edition.first(FIRST),
        "Eight",
        USD,
        Membership.listed(new TreeSet<>(NAMES)),
        new Construction(
            new Weighting.EqualWeighted(), new Capping.None(), Money.of("1000000", USD), 6),
        new Timetable(
            Timetable.PRICED_DATES,
            ReviewSchedule.quarterly(Month.JANUARY, new DayRule.NthBusinessDay(1), Roll.FOLLOWING)),
        new Base.AtLevel(FIRST, IndexLevel.of("100")),
        Conventions.strict(Absorption.DIVISOR, 2));
  }

  private static MarketFeed feed(List<LocalDate> dates) {
    List<Close> closes = new ArrayList<>();
    for (LocalDate date : dates) {
      for (int i = 0; i < NAMES.size(); i++) {
        closes.add(new Close(NAMES.get(i), date, close(i, date)));
      }
    }
    return new MarketFeed() {
      @Override
      public List<Instrument> instruments() {
        return NAMES.stream().map(id -> new Instrument(id, id.value() + " plc", USD)).toList();
      }

      @Override
      public List<Close> closes() {
        return closes;
      }
    };
  }

  /** Some wave around 20 to 90 dollars, a half of it for the first one from its split on. */
  private static Price close(int instrument, LocalDate date) {
    long wave = (date.toEpochDay() * (instrument + 3)) % 7;
    BigDecimal price = new BigDecimal(20 + 10 * instrument + wave);
    boolean isSplit = instrument == 0 && !date.isBefore(SPLIT);
    return new Price(isSplit ? price.divide(TWO) : price, USD);
  }

  private static final class Source implements DaySource {
    @Override
    public String name() {
      return "small";
    }

    @Override
    public MarketFeed prices(LocalDate date) {
      return feed(List.of(date));
    }

    @Override
    public Collection<FxQuote> rates(LocalDate date) {
      return List.of();
    }

    @Override
    public Map<String, Announcement> announcements(LocalDate date) {
      return Map.of(
          "small/S0",
          new Announcement(NAMES.get(0), SPLIT, new Recapitalisation.Split(TWO, BigDecimal.ONE)));
    }
  }
}
