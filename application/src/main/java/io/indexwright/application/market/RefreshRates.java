package io.indexwright.application.market;

import io.indexwright.application.feed.Reach;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.port.feed.PublishedRates;
import io.indexwright.application.port.reference.Fixings;
import io.indexwright.rates.FxQuote;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Brings the rates of a bank up to date, with one question that reaches back to what is known. */
public final class RefreshRates {
  /** What ninety published days surely hold, holidays of the bank and all. */
  private static final int SOME_DAYS = 80;

  private final Fixings fixings;
  private final ImportRates rates;

  public RefreshRates(Fixings fixings, ImportRates rates) {
    this.fixings = fixings;
    this.rates = rates;
  }

  /**
   * What came of it.
   *
   * @param quotes what the bank said, by date; empty if it failed
   * @param coverage for which days there are rates of each pair
   * @param failed why there is nothing; what was known stays
   */
  public record Outcome(
      List<FxQuote> quotes, List<RateCoverage> coverage, Optional<Reply.Failed<FxQuote>> failed) {

    /** Keeps copies that nobody can change. */
    public Outcome {
      quotes = List.copyOf(quotes);
      coverage = List.copyOf(coverage);
    }
  }

  /** Asks for what is missing at {@code now}, and records it. */
  public Outcome refresh(PublishedRates bank, Instant now) {
    return bank.of(reach(bank, now))
        .fold(
            answered -> {
              List<FxQuote> quotes = answered.rows().stream().map(Sourced::row).toList();
              return new Outcome(quotes, rates.from(quotes, bank.address(), now), Optional.empty());
            },
            failed -> new Outcome(List.of(), List.of(), Optional.of(failed)));
  }

  private Reach reach(PublishedRates bank, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Optional<LocalDate> newest =
        fixings
            .rates(
                new TreeSet<>(List.of(bank.fixing())),
                today.minusDays(SOME_DAYS),
                today.plusDays(1),
                now)
            .quotes()
            .stream()
            .map(FxQuote::date)
            .max(LocalDate::compareTo);
    return newest
        .map(known -> weekdaysBetween(known, today) == 0 ? Reach.LAST_DAY : Reach.NINETY_DAYS)
        .orElse(Reach.ALL);
  }

  /** Every one of them may have had a rate. */
  private static long weekdaysBetween(LocalDate known, LocalDate today) {
    return known.isBefore(today)
        ? known
            .plusDays(1)
            .datesUntil(today)
            .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .count()
        : 0;
  }
}
