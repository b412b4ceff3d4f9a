package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.both;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.application.port.reference.ListedSymbols;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.Listing;
import io.indexwright.instrument.Listings;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What every store of facts answers is what telling the log again would: 1,000 random pairs of a
 * valid time and a known time each, the number of the repetition being the seed.
 */
abstract class AsOfContract {
  private static final int REPETITIONS = 10;
  private static final int TOLD = 80;
  private static final int PAIRS = 100;
  private static final int DAYS = 12;
  private static final int SECONDS = 60;
  private static final TreeSet<String> MARKETS = new TreeSet<>(List.of("XLON", "XNAS"));
  private static final TreeSet<String> FIXINGS = new TreeSet<>(List.of("ECB", "WMR"));

  private Random random = new Random(0);

  abstract Instruments instruments();

  abstract Prices prices();

  abstract Fixings fixings();

  abstract Announcements announcements();

  abstract ListedSymbols symbols();

  @BeforeEach
  void open(RepetitionInfo run) {
    random = new Random(run.getCurrentRepetition());
    instruments().add(Sample.INSTRUMENTS);
  }

  @RepeatedTest(REPETITIONS)
  void pricesAreThoseOfTheLog() {
    Prices prices = prices();
    Replay<Close> log = new Replay<>();
    for (int i = 0; i < TOLD; i++) {
      Close close = Sample.close(instrument(), date(), String.valueOf(1 + random.nextInt(3)));
      String key = close.instrument() + " " + close.date();
      Instant knownAt = moment();
      log.offer(key, Optional.of(close), knownAt, () -> prices.record(List.of(close), knownAt));
    }
    for (int i = 0; i < PAIRS; i++) {
      LocalDate from = date();
      LocalDate until = from.plusDays(random.nextInt(4));
      Instant known = moment();
      assertThat(prices.history(both(), from, until, known))
          .isEqualTo(
              PriceHistory.of(
                  log.at(known).values().stream()
                      .filter(close -> isWithin(close.date(), from, until))
                      .toList()));
    }
  }

  @RepeatedTest(REPETITIONS)
  void ratesAreThoseOfTheLog() {
    Fixings fixings = fixings();
    Replay<FxQuote> log = new Replay<>();
    for (int i = 0; i < TOLD; i++) {
      FxQuote quote = quote();
      String key =
          quote.fixing() + quote.date() + new TreeSet<>(List.of(code(quote, 0), code(quote, 1)));
      Instant knownAt = moment();
      log.offer(
          key,
          Optional.of(quote),
          knownAt,
          () -> fixings.record(List.of(quote), "a source", knownAt));
    }
    for (int i = 0; i < PAIRS; i++) {
      LocalDate from = date();
      LocalDate until = from.plusDays(random.nextInt(4));
      Instant known = moment();
      assertThat(fixings.rates(FIXINGS, from, until, known).quotes())
          .isEqualTo(
              FxRates.of(
                      log.at(known).values().stream()
                          .filter(quote -> isWithin(quote.date(), from, until))
                          .toList())
                  .quotes());
    }
  }

  private FxQuote quote() {
    List<String> codes = List.of("EUR", "USD", "JPY");
    int of = random.nextInt(codes.size());
    int in = (of + 1 + random.nextInt(codes.size() - 1)) % codes.size();
    return new FxQuote(
        random.nextBoolean() ? "ECB" : "WMR",
        CurrencyPair.of(codes.get(of), codes.get(in)),
        date(),
        BigDecimal.valueOf(1 + random.nextInt(2)));
  }

  private static String code(FxQuote quote, int side) {
    return (side == 0 ? quote.pair().of() : quote.pair().in()).getCurrencyCode();
  }

  @RepeatedTest(REPETITIONS)
  void actionsAreThoseOfTheLog() {
    Announcements announcements = announcements();
    Replay<Announcement> log = new Replay<>();
    for (int i = 0; i < TOLD; i++) {
      String name = "name " + random.nextInt(15);
      Optional<Announcement> told =
          random.nextInt(4) == 0 ? Optional.empty() : Optional.of(announcement());
      Instant knownAt = moment();
      Runnable telling =
          () ->
              told.ifPresentOrElse(
                  one -> announcements.announce(Map.of(name, one), knownAt),
                  () -> announcements.cancel(new TreeSet<>(List.of(name)), knownAt));
      log.offer(name, told, knownAt, telling);
    }
    for (int i = 0; i < PAIRS; i++) {
      LocalDate from = date();
      LocalDate until = from.plusDays(random.nextInt(4));
      Instant known = moment();
      InstrumentId who = instrument();
      assertThat(announcements.actions(new TreeSet<>(List.of(who)), from, until, known))
          .isEqualTo(
              new CorporateActions(
                  log.at(known).values().stream()
                      .filter(one -> one.instrument().equals(who))
                      .filter(one -> isWithin(one.exDate(), from, until))
                      .toList()));
    }
  }

  private Announcement announcement() {
    List<CorporateAction> kinds = AnnouncementsContract.ONE_OF_EACH_KIND;
    return new Announcement(instrument(), date(), kinds.get(random.nextInt(kinds.size())));
  }

  @RepeatedTest(REPETITIONS)
  void symbolsMeanWhatTheLogSays() {
    ListedSymbols symbols = symbols();
    Replay<Listing> log = new Replay<>();
    for (int i = 0; i < TOLD; i++) {
      Listing listing = listing();
      String key = listing.market() + listing.instrument() + listing.from();
      Optional<Listing> told = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(listing);
      Instant knownAt = moment();
      Runnable telling =
          () ->
              told.ifPresentOrElse(
                  one -> symbols.record(List.of(one), knownAt),
                  () -> symbols.withdraw(List.of(listing), knownAt));
      if (log.knows(key, told) || isClear(log, key, told, knownAt)) {
        log.offer(key, told, knownAt, telling);
      } else {
        Replay.refused(telling);
      }
    }
    for (int i = 0; i < PAIRS; i++) {
      LocalDate date = date();
      Instant known = moment();
      Listings listings = symbols.of(MARKETS, known);
      for (String market : MARKETS) {
        for (String symbol : List.of("S", "T")) {
          assertThat(listings.instrument(market, symbol, date))
              .isEqualTo(
                  log.at(known).values().stream()
                      .filter(one -> one.market().equals(market))
                      .filter(one -> one.symbol().equals(symbol) && one.holdsOn(date))
                      .map(Listing::instrument)
                      .findFirst());
        }
      }
    }
  }

  private Listing listing() {
    LocalDate from = date();
    return new Listing(
        instrument(),
        random.nextBoolean() ? "XLON" : "XNAS",
        random.nextBoolean() ? "S" : "T",
        from,
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(from.plusDays(1 + random.nextInt(3))));
  }

  /** Looks at every moment from then on, and at every date. */
  private static boolean isClear(
      Replay<Listing> log, String key, Optional<Listing> told, Instant knownAt) {
    for (int second = 0; second <= SECONDS; second++) {
      Instant moment = FIRST.plusSeconds(second);
      Map<String, Listing> known = log.at(moment);
      boolean isClear =
          moment.isBefore(knownAt)
              || told.isEmpty()
              || known.entrySet().stream()
                  .filter(other -> !other.getKey().equals(key))
                  .noneMatch(other -> clash(told.get(), other.getValue()));
      if (!isClear) {
        return false;
      }
    }
    return true;
  }

  private static boolean clash(Listing one, Listing other) {
    boolean isOfOne =
        one.market().equals(other.market())
            && (one.symbol().equals(other.symbol()) || one.instrument().equals(other.instrument()));
    return isOfOne
        && MONDAY
            .datesUntil(MONDAY.plusDays(DAYS + 4))
            .anyMatch(date -> one.holdsOn(date) && other.holdsOn(date));
  }

  private InstrumentId instrument() {
    return random.nextBoolean() ? A : B;
  }

  private LocalDate date() {
    return MONDAY.plusDays(random.nextInt(DAYS));
  }

  private Instant moment() {
    return FIRST.plusSeconds(random.nextInt(SECONDS));
  }

  private static boolean isWithin(LocalDate date, LocalDate from, LocalDate until) {
    return !date.isBefore(from) && date.isBefore(until);
  }
}
