package io.indexwright.performance.growth;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Appraisal;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Ledger;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.rates.ExchangeRates;
import io.indexwright.series.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an account was worth at the end of each day, and what was paid in and out. A day on which
 * something that is held has no close yet is left out: nothing is guessed.
 *
 * @param days in order
 * @param unpriced what had no close on a day that was left out
 */
public record AccountWorth(List<Day> days, SortedSet<InstrumentId> unpriced) {

  /** Keeps copies that nobody can change. */
  public AccountWorth {
    days = List.copyOf(days);
    unpriced = InstrumentOrder.copyOf(unpriced);
  }

  /**
   * One day.
   *
   * @param worth at its end
   * @param in paid in since the day before it that counts; zero or more
   * @param out paid out since then; zero or more
   */
  public record Day(LocalDate date, Money worth, Money in, Money out) {}

  /**
   * Values an account on every day of {@code span} on which something was priced or happened, from
   * its first entry on. The dates are those of UTC; the last close of each instrument counts.
   */
  public static AccountWorth of(
      Account account, List<LedgerEntry> entries, PriceHistory closes, Days span) {
    List<FactRevision> facts =
        entries.stream().map(entry -> FactRevision.of(entry, ZoneOffset.UTC)).toList();
    SortedSet<LocalDate> told = new TreeSet<>(facts.stream().map(FactRevision::effective).toList());
    SortedMap<LocalDate, Appraisal> worth = new TreeMap<>();
    Ledger ledger = Ledger.of(facts);
    Balances balances = Balances.NONE;
    for (LocalDate date : told.isEmpty() ? List.<LocalDate>of() : dates(told, closes, span)) {
      if (worth.isEmpty() || told.contains(date)) {
        balances = ledger.statement(date, Instant.MAX).balances();
      }
      ExchangeRates rates = ExchangeRates.only(account.currency());
      worth.put(date, balances.valuedAt(book(balances, closes, date), rates));
    }
    return of(worth, flows(account, facts));
  }

  private static SortedSet<LocalDate> dates(
      SortedSet<LocalDate> told, PriceHistory closes, Days span) {
    return new TreeSet<>(
        Stream.concat(told.stream(), closes.dates().stream())
            .filter(date -> !date.isBefore(told.first()))
            .filter(date -> !date.isBefore(span.fromInclusive()))
            .filter(date -> date.isBefore(span.untilExclusive()))
            .toList());
  }

  private static PriceBook book(Balances balances, PriceHistory closes, LocalDate date) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    for (InstrumentId held : balances.positions().keySet()) {
      closes.lastCloseOf(held, date).map(Close::price).ifPresent(it -> prices.put(held, it));
    }
    return new PriceBook(date, prices);
  }

  private static List<CashFlow> flows(Account account, List<FactRevision> facts) {
    List<CashFlow> flows = new ArrayList<>();
    for (FactRevision told : facts) {
      if (told.fact() instanceof Fact.CashMoved moved
          && moved.amount().currency().equals(account.currency())) {
        flows.add(new CashFlow(told.effective(), moved.amount()));
      }
    }
    return flows;
  }

  private static AccountWorth of(SortedMap<LocalDate, Appraisal> worth, List<CashFlow> flows) {
    List<Day> days = new ArrayList<>();
    SortedSet<InstrumentId> unpriced = new TreeSet<>();
    LocalDate before = LocalDate.MIN;
    for (Appraisal appraisal : worth.values()) {
      unpriced.addAll(appraisal.unpriced());
      if (appraisal.total().isPresent()) {
        Money total = appraisal.total().get();
        LocalDate date = appraisal.date();
        List<Money> moved = between(flows, before, date);
        Money none = Money.zero(total.currency());
        Money in = moved.stream().filter(one -> !one.isNegative()).reduce(none, Money::plus);
        Money out = moved.stream().filter(Money::isNegative).reduce(none, Money::minus);
        days.add(new Day(date, total, in, out));
        before = date;
      }
    }
    return new AccountWorth(days, unpriced);
  }

  private static List<Money> between(List<CashFlow> flows, LocalDate after, LocalDate last) {
    return flows.stream()
        .filter(flow -> flow.on().isAfter(after) && !flow.on().isAfter(last))
        .map(CashFlow::amount)
        .toList();
  }

  /** Returns the stretches from each day to the next; none if there is one day or none. */
  public List<SubPeriod> periods() {
    return IntStream.range(1, days.size())
        .mapToObj(
            i ->
                new SubPeriod(
                    days.get(i - 1).worth(),
                    days.get(i).in(),
                    days.get(i).out(),
                    days.get(i).worth()))
        .toList();
  }

  /**
   * Returns what an investor paid and got who bought the account at the end of the first day and
   * sold it at the end of the last; none if there is one day or none.
   */
  public List<CashFlow> investorsFlows() {
    if (days.size() < 2) {
      return List.of();
    }
    Day first = days.get(0);
    Day last = days.get(days.size() - 1);
    List<CashFlow> flows = new ArrayList<>();
    flows.add(new CashFlow(first.date(), first.worth().negated()));
    days.stream()
        .skip(1)
        .map(day -> new CashFlow(day.date(), day.out().minus(day.in())))
        .forEach(flows::add);
    flows.add(new CashFlow(last.date(), last.worth()));
    return flows;
  }
}
