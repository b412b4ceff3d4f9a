package io.indexwright.simulation.view;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.MarketView;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Weight;
import io.indexwright.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What was known after the close of one date: closes, rates and interest up to it, corporate
 * actions with an ex-date up to it, and what was aimed at after it. Nothing later can be read
 * through it.
 */
public final class AsOf {
  private final Scene scene;
  private final LocalDate date;
  private final MarketView view;

  AsOf(Scene scene, LocalDate date) {
    this.scene = scene;
    this.date = date;
    this.view = scene.stage().market().asOf(date, scene.treatment());
  }

  /** The last date that can be seen. */
  public LocalDate date() {
    return date;
  }

  /** Returns the closes of this very date, of those of {@code instruments} that have one. */
  public PriceBook closes(Collection<InstrumentId> instruments) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    instruments.forEach(id -> view.closeOf(id).ifPresent(price -> prices.put(id, price)));
    return new PriceBook(date, prices);
  }

  /** Returns the same in the currency of the simulation. */
  PriceBook converted(Collection<InstrumentId> instruments) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>(closes(instruments).prices());
    prices.replaceAll(
        (id, price) ->
            new Price(price.perUnit().multiply(rate(price.currency())), scene.currency()));
    return new PriceBook(date, prices);
  }

  /** Returns the last close at or before {@code then}, in shares of this date. */
  public Optional<Price> carried(InstrumentId instrument, LocalDate then) {
    return view.adjustedCloseOf(instrument, then);
  }

  /** Returns the currency of the last close by now; that of the simulation if there was none. */
  public Currency currencyOf(InstrumentId instrument) {
    return view.closeOf(instrument)
        .or(() -> view.lastCloseOf(instrument, date).map(Close::price))
        .map(Price::currency)
        .orElseGet(scene::currency);
  }

  /** Returns what one unit of {@code currency} is worth in that of the simulation. */
  public BigDecimal rate(Currency currency) {
    return scene.rate(currency, date);
  }

  /** Returns the rates of all that {@code book} is priced in. */
  public ExchangeRates rates(PriceBook book) {
    SortedMap<String, BigDecimal> rates = new TreeMap<>();
    book.prices().values().stream()
        .map(Price::currency)
        .distinct()
        .filter(currency -> !currency.equals(scene.currency()))
        .forEach(currency -> rates.put(currency.getCurrencyCode(), rate(currency)));
    return new ExchangeRates(scene.currency(), rates);
  }

  /** Returns true if {@code instrument} is no more. */
  public boolean isOver(InstrumentId instrument) {
    return scene.stage().isOver(instrument, date);
  }

  /** Returns what corporate actions made of {@code instrument} since {@code fromExclusive}. */
  public Optional<Adjustment> eventsOf(InstrumentId instrument, LocalDate fromExclusive) {
    return scene
        .stage()
        .market()
        .adjustments(scene.treatment())
        .between(instrument, fromExclusive, date);
  }

  /** Returns the rate of tax that is withheld from dividends of {@code instrument}, if known. */
  public Optional<BigDecimal> withheldFrom(InstrumentId instrument) {
    return scene.stage().market().adjustments(scene.treatment()).tax(instrument, date);
  }

  /** Returns what is aimed at. */
  public SortedSet<InstrumentId> names() {
    return scene.stage().aim().namesAt(this);
  }

  /** Returns the weights of {@link #names}, all of which have a close. */
  public SortedMap<InstrumentId, Weight> weights() {
    return scene.stage().aim().weightsAt(this);
  }
}
