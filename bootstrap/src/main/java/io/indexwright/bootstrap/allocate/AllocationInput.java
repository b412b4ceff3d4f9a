package io.indexwright.bootstrap.allocate;

import io.indexwright.adapter.json.policy.AllocationRules;
import io.indexwright.adapter.marketfeed.PriceRow;
import io.indexwright.allocation.AllocationOutcome;
import io.indexwright.allocation.Allocator;
import io.indexwright.allocation.Restrictions;
import io.indexwright.allocation.TargetWeights;
import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Exchange;
import io.indexwright.bootstrap.files.Faults;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Portfolio;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.ExchangeRates;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Targets, holdings and prices as they were read; no plan depends on a date or a name.
 *
 * @param fx absent if no rates were given
 */
public record AllocationInput(
    TargetWeights.Given targets,
    SortedMap<InstrumentId, Quantity> holdings,
    Money cash,
    SortedMap<InstrumentId, PriceRow> prices,
    Optional<NewestRates> fx,
    AllocationRules rules) {
  private static final PortfolioId NAMELESS = new PortfolioId(new UUID(0, 0));

  /** Keeps copies that nobody can change. */
  public AllocationInput {
    holdings = InstrumentOrder.copyOf(holdings);
    prices = InstrumentOrder.copyOf(prices);
  }

  /**
   * Plans what to trade.
   *
   * @throws IllegalArgumentException if something has no price, or its currency no rate; or if cash
   *     is owed, and no sale that is allowed brings it
   */
  public AllocationPlan plan() {
    List<FxQuote> rates = rates();
    try {
      return new Allocator(targets.weights(), rules.policy())
          .allocate(portfolio(), book(), conditions(rates))
          .fold(
              planned -> new AllocationPlan(targets, rates, planned.allocation()),
              AllocationInput::unpriced,
              AllocationInput::overdrawn);
    } catch (ArithmeticException overflow) {
      throw new IllegalArgumentException(
          "an amount is too large to be counted in lots at its price", overflow);
    }
  }

  private static AllocationPlan unpriced(AllocationOutcome.Unpriced outcome) {
    throw new IllegalArgumentException(
        "%d targets or holdings have no price: %s"
            .formatted(outcome.instruments().size(), shown(outcome.instruments())));
  }

  private static AllocationPlan overdrawn(AllocationOutcome.Overdrawn outcome) {
    throw new IllegalArgumentException(
        outcome.missing() + " would still be missing after every sale that is allowed");
  }

  /** Says what is left out, and what is taken for granted: nothing of it happens in silence. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    SortedSet<InstrumentId> known = instruments();
    long strangers = prices.keySet().stream().filter(id -> !known.contains(id)).count();
    if (strangers > 0) {
      notes.add("%d prices are of nothing wanted or held, and are ignored".formatted(strangers));
    }
    SortedSet<InstrumentId> barred = barred();
    barred.removeAll(known);
    if (!barred.isEmpty()) {
      notes.add("the policy restricts what is neither wanted nor held: " + shown(barred));
    }
    return notes;
  }

  private SortedSet<InstrumentId> barred() {
    Restrictions restrictions = rules.policy().restrictions();
    SortedSet<InstrumentId> barred = new TreeSet<>(restrictions.neverTraded());
    barred.addAll(restrictions.neverSold());
    return barred;
  }

  private SortedSet<InstrumentId> instruments() {
    SortedSet<InstrumentId> instruments = new TreeSet<>(targets.weights().weights().keySet());
    instruments.addAll(portfolio().holdings().keySet());
    return instruments;
  }

  private static String shown(Collection<InstrumentId> instruments) {
    return instruments.stream().map(InstrumentId::value).collect(Collectors.joining(", "));
  }

  private Portfolio portfolio() {
    return new Portfolio(NAMELESS, cash, holdings);
  }

  private PriceBook book() {
    return new PriceBook(LocalDate.EPOCH, each(row -> row.price(cash.currency())));
  }

  private <T> SortedMap<InstrumentId, T> each(Function<PriceRow, T> what) {
    SortedMap<InstrumentId, T> made = new TreeMap<>();
    prices.forEach((instrument, row) -> made.put(instrument, what.apply(row)));
    return made;
  }

  private Conditions conditions(List<FxQuote> rates) {
    SortedMap<String, BigDecimal> perUnit = new TreeMap<>();
    rates.forEach(rate -> perUnit.put(rate.pair().of().getCurrencyCode(), rate.rate()));
    Exchange exchange = new Exchange(new ExchangeRates(cash.currency(), perUnit), rules.spread());
    return Conditions.plain(cash.currency()).with(exchange).with(each(PriceRow::terms));
  }

  /** One for every foreign currency in which something wanted or held is priced. */
  private List<FxQuote> rates() {
    SortedSet<String> foreign = new TreeSet<>();
    book().of(instruments()).prices().values().forEach(p -> foreign.add(p.currency().toString()));
    foreign.remove(cash.currency().getCurrencyCode());
    Faults faults = new Faults();
    List<FxQuote> rates =
        foreign.stream().flatMap(code -> faults.attempted(() -> rate(code)).stream()).toList();
    faults.refuseAny();
    return rates;
  }

  private FxQuote rate(String code) {
    CurrencyPair pair = new CurrencyPair(Currency.getInstance(code), cash.currency());
    return fx.flatMap(newest -> newest.of(pair))
        .orElseThrow(() -> new IllegalArgumentException(missing(pair)));
  }

  private String missing(CurrencyPair pair) {
    return fx.map(
            newest -> "there is no rate of %s on %s, the last date".formatted(pair, newest.date()))
        .orElse("there are prices in %s: give the rate of %s by --fx".formatted(pair.of(), pair));
  }
}
