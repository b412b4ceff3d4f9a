package io.indexwright.simulation;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.InterestRate;
import io.indexwright.rates.InterestRates;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.policy.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/** A market that is told price by price, one a day from 2 January 2024 on. */
final class Told {
  static final LocalDate FIRST = LocalDate.parse("2024-01-02");

  private final List<Close> closes = new ArrayList<>();
  private final List<Announcement> actions = new ArrayList<>();
  private final List<FxQuote> quotes = new ArrayList<>();
  private final List<InterestRate> interest = new ArrayList<>();
  private final TreeMap<InstrumentId, BigDecimal> weights = new TreeMap<>();

  static Told market() {
    return new Told();
  }

  static LocalDate day(int place) {
    return FIRST.plusDays(place);
  }

  /** Aims at {@code weight} of a name, and tells its closes in dollars; "-" is a day without. */
  Told aimed(String name, String weight, String... prices) {
    weights.put(Books.id(name), new BigDecimal(weight));
    return priced(name, Books.USD, prices);
  }

  Told priced(String name, Currency currency, String... prices) {
    for (int i = 0; i < prices.length; i++) {
      if (!prices[i].equals("-")) {
        closes.add(new Close(Books.id(name), day(i), Price.of(prices[i], currency)));
      }
    }
    return this;
  }

  Told weighing(String name, String weight) {
    weights.put(Books.id(name), new BigDecimal(weight));
    return this;
  }

  Told announcing(String name, int day, CorporateAction action) {
    actions.add(new Announcement(Books.id(name), day(day), action));
    return this;
  }

  /** Tells dollars per euro. */
  Told fixing(String... rates) {
    for (int i = 0; i < rates.length; i++) {
      quotes.add(
          new FxQuote("ECB", CurrencyPair.of("EUR", "USD"), day(i), new BigDecimal(rates[i])));
    }
    return this;
  }

  Told earning(String perYear) {
    interest.add(new InterestRate("CASH", FIRST, new BigDecimal(perYear)));
    return this;
  }

  Market made() {
    return new Market(
        PriceHistory.of(closes),
        new CorporateActions(actions),
        Chronicle.of(
            List.of(new Dated<>(Figure.WITHHOLDING, Books.id("A"), FIRST, new BigDecimal("0.15")))),
        Chronicle.empty(),
        FxRates.of(quotes),
        InterestRates.of(interest));
  }

  LocalDate last() {
    return closes.stream().map(Close::date).max(LocalDate::compareTo).orElseThrow();
  }

  Simulation simulation() {
    return Simulation.over(made(), last());
  }

  SimulationRequest investing(String amount, SimulationPolicy policy) {
    return new SimulationRequest(
        new BigDecimal(amount), "USD", FIRST, last(), new Target.OwnWeights(weights), policy);
  }
}
