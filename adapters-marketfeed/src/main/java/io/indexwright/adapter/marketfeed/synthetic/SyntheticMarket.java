package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.RawSeries.Convention;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.series.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A market of companies that never were, from one seed. Every company follows from the seed and its
 * number alone, and every day from those before it: whatever part of the market is asked for, and
 * however large it is, the same company has the same day.
 */
public final class SyntheticMarket {

  /** Its first day. */
  public static final LocalDate OPENING = LocalDate.of(2000, 1, 1);

  /** Its last day: exchanges announce holidays no further. */
  public static final LocalDate LAST = ExchangeCalendars.SPAN.last();

  /** The exchange rates that it quotes. */
  public static final List<CurrencyPair> PAIRS =
      List.of(
          CurrencyPair.of("EUR", "USD"),
          CurrencyPair.of("GBP", "USD"),
          CurrencyPair.of("USD", "JPY"),
          CurrencyPair.of("USD", "HKD"));

  private static final int MOST = 999_999;
  private static final int USUAL = 30;
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})(?::([0-9]{1,6}))?");

  /** One company in four is listed later, in the first years. */
  private static final double LATE = 0.25;

  private static final int LATEST = 14 * 365;

  /** Days for which companies are listed on average: one in a hundred goes in a year. */
  private static final double LISTED_FOR = 36_500;

  private final long seed;
  private final int companies;
  private final Factors factors;
  private final Rates rates;

  /**
   * Makes the market of a seed.
   *
   * @param seed from 0 on
   * @param companies from 1 to 999,999
   */
  public SyntheticMarket(long seed, int companies) {
    if (seed < 0 || companies < 1 || companies > MOST) {
      throw new IllegalArgumentException(
          "a synthetic market needs a seed from 0 on and 1 to %,d companies: %d, %d"
              .formatted(MOST, seed, companies));
    }
    this.seed = seed;
    this.companies = companies;
    this.factors = new Factors(seed, OPENING, LAST);
    this.rates = new Rates(seed, OPENING, LAST);
  }

  /** Reads {@code SEED} or {@code SEED:COMPANIES}; thirty companies unless it says how many. */
  public static SyntheticMarket parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a seed such as 7, or a seed and a number of companies such as 7:500, was '"
              + text
              + "'");
    }
    int companies = Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(USUAL);
    return new SyntheticMarket(Long.parseLong(matcher.group(1)), companies);
  }

  public long seed() {
    return seed;
  }

  /** Returns how many there are; they are numbered from 1 on. */
  public int companies() {
    return companies;
  }

  /** Returns every company, by number. */
  public List<Followed> universe() {
    return IntStream.rangeClosed(1, companies).mapToObj(this::followed).toList();
  }

  /** Returns the company of a number. */
  public Followed followed(int number) {
    return Company.of(seed, number).followed(seed);
  }

  /** Returns the number of what a ticker asks for, if there is such a company. */
  OptionalInt number(Ticker ticker) {
    int number = Company.number(ticker.symbol());
    return number >= 1 && number <= companies && followed(number).ticker().equals(ticker)
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  /** Returns what became of a company; nothing of days outside of the market's. */
  public History history(int number, Days days) {
    Company company = Company.of(seed, number);
    Noise life = Noise.of(seed, "life", number);
    LocalDate listed = OPENING.plusDays(life.chance(LATE) ? life.below(LATEST) : 0);
    long trades = Math.round(-LISTED_FOR * StrictMath.log(1 - life.uniform()));
    LocalDate gone = earlier(listed.plusDays(trades + 1), LAST.plusDays(1));
    TradingCalendar calendar = company.venue().calendar();
    Career career = new Career(company, factors, Noise.of(seed, "career", number));
    List<Session> sessions = new ArrayList<>();
    for (LocalDate date : calendar.sessions(listed, earlier(gone, days.untilExclusive()))) {
      Session session = career.next(date);
      if (!date.isBefore(days.fromInclusive())) {
        sessions.add(session);
      }
    }
    Optional<LocalDate> delisted =
        Optional.of(gone)
            .filter(date -> !date.isAfter(LAST))
            .map(calendar::sessionOnOrAfter)
            .filter(date -> !date.isBefore(days.fromInclusive()))
            .filter(date -> date.isBefore(days.untilExclusive()));
    return History.of(sessions, company.venue().decimals(), delisted);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Returns true if it has rates of both currencies. */
  boolean knows(CurrencyPair pair) {
    return rates.knows(pair);
  }

  /** Returns a rate of exchange; there are none on weekends. */
  Optional<BigDecimal> rate(CurrencyPair pair, LocalDate date) {
    return rates.rate(pair, date);
  }

  /** Returns the rates of some days, in the column of the close. */
  public RawSeries rates(CurrencyPair pair, Days days) {
    List<RawRow> rows = new ArrayList<>();
    days.fromInclusive()
        .datesUntil(days.untilExclusive())
        .forEach(
            date ->
                rate(pair, date)
                    .map(rate -> new TreeMap<>(Map.of(Column.CLOSE, rate)))
                    .ifPresent(values -> rows.add(new RawRow(date, values))));
    return new RawSeries(rows, Convention.RATE);
  }
}
