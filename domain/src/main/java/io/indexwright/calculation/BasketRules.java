package io.indexwright.calculation;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Exit;
import io.indexwright.index.Basket;
import io.indexwright.index.IndexShares;
import io.indexwright.index.Pricing;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.index.Substitution;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Market;
import io.indexwright.market.MarketView;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Precision;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership.Additions;
import io.indexwright.selection.RefusedException;
import io.indexwright.selection.Selected;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks one edition of the rules for a basket: select, weigh, cap, count shares.
 *
 * <p>Shares and prices are counted in shares of the reference date, as the figures are; the index
 * shares then follow splits and the like until the change. Rule: docs/rules/weighting.md.
 */
final class BasketRules {
  private final IndexDefinition rules;
  private final Market market;
  private final Prices prices;

  BasketRules(IndexDefinition rules, Market market) {
    this.rules = rules;
    this.market = market;
    this.prices = new Prices(rules, market);
  }

  /** Asks for a basket, which may be refused. */
  Decision decide(Occasion occasion, SortedSet<InstrumentId> incumbents) {
    try {
      return made(occasion, incumbents);
    } catch (RefusedException refused) {
      return new Decision.Refused(
          occasion.change(), occasion.cause(), String.valueOf(refused.getMessage()));
    }
  }

  private Decision.Made made(Occasion occasion, SortedSet<InstrumentId> incumbents) {
    MarketView reference = prices.view(occasion.reference());
    Pricing pricing = pricing(occasion, incumbents);
    SortedSet<InstrumentId> candidates = candidates(pricing, incumbents, occasion);
    Selected selected = rules.membership().selection().select(candidates, incumbents, reference);
    PriceBook book = inReferenceShares(pricedOf(selected.chosen(), pricing), occasion);
    SortedMap<InstrumentId, BigDecimal> claims =
        rules.construction().weighting().claims(selected.chosen(), reference, book);
    Weights target = rules.construction().capping().capped(claims, reference);
    SortedMap<InstrumentId, BigDecimal> shares =
        natural(selected.chosen(), reference).orElseGet(() -> sharesOf(target, book));
    return new Decision.Made(
        occasion.change(),
        occasion.cause(),
        Exclusions.added(selected, rules.membership().universe(), candidates, occasion.pricing()),
        target,
        quantised(shares, occasion));
  }

  /**
   * Whoever arrived after the pricing date is priced at the change, in shares of the pricing date.
   */
  private Pricing pricing(Occasion occasion, SortedSet<InstrumentId> incumbents) {
    Pricing pricing = prices.tradedAt(rules.membership().universe(), occasion.pricing());
    SortedMap<InstrumentId, BigDecimal> perUnit = new TreeMap<>(pricing.perUnit());
    for (InstrumentId arrived : arrivals(occasion, incumbents)) {
      prices
          .at(new TreeSet<>(Set.of(arrived)), occasion.change())
          .of(arrived)
          .map(close -> inSharesOf(occasion, arrived, close))
          .ifPresent(price -> perUnit.put(arrived, price));
    }
    return new Pricing(pricing.date(), perUnit, pricing.substitutions());
  }

  private List<InstrumentId> arrivals(Occasion occasion, SortedSet<InstrumentId> incumbents) {
    boolean isOpen = rules.membership().additions() == Additions.AT_FIRST_CLOSE;
    MarketView change = prices.view(occasion.change());
    return rules.membership().universe().stream()
        .filter(instrument -> isOpen || incumbents.contains(instrument))
        .filter(
            instrument ->
                change
                    .firstCloseOf(instrument)
                    .filter(first -> first.isAfter(occasion.pricing()))
                    .isPresent())
        .toList();
  }

  private BigDecimal inSharesOf(Occasion occasion, InstrumentId arrived, BigDecimal price) {
    return between(arrived, occasion.pricing(), occasion.change())
        .map(event -> event.sharesAfter(price))
        .orElse(price);
  }

  /** Everybody who has a price, and every incumbent, who must have one if it is to stay. */
  private SortedSet<InstrumentId> candidates(
      Pricing pricing, SortedSet<InstrumentId> incumbents, Occasion occasion) {
    SortedSet<InstrumentId> universe = rules.membership().universe();
    SortedSet<InstrumentId> candidates = new TreeSet<>(incumbents);
    candidates.addAll(pricing.perUnit().keySet());
    candidates.retainAll(universe);
    candidates.removeIf(instrument -> isGone(instrument, occasion));
    pricing.substitutions().stream()
        .filter(made -> made.source() == Substitution.Source.ZERO)
        .forEach(worthless -> candidates.remove(worthless.constituent()));
    return candidates;
  }

  private PriceBook pricedOf(Collection<InstrumentId> chosen, Pricing pricing) {
    SortedMap<InstrumentId, Price> closes = new TreeMap<>();
    for (InstrumentId instrument : chosen) {
      BigDecimal perUnit =
          pricing
              .of(instrument)
              .orElseThrow(
                  () ->
                      new RefusedException("no close of " + instrument + " on " + pricing.date()));
      closes.put(instrument, new Price(perUnit, rules.currency()));
    }
    return new PriceBook(pricing.date(), closes);
  }

  private PriceBook inReferenceShares(PriceBook book, Occasion occasion) {
    SortedMap<InstrumentId, Price> restated = new TreeMap<>(book.prices());
    restated.replaceAll(
        (instrument, price) ->
            between(instrument, occasion.reference(), book.date())
                .map(e -> new Price(e.sharesAfter(price.perUnit()), price.currency()))
                .orElse(price));
    return new PriceBook(book.date(), restated);
  }

  private Optional<SortedMap<InstrumentId, BigDecimal>> natural(
      SortedSet<InstrumentId> chosen, MarketView reference) {
    return rules.construction().capping() instanceof Capping.None
        ? rules.construction().weighting().naturalShares(chosen, reference)
        : Optional.empty();
  }

  private SortedMap<InstrumentId, BigDecimal> sharesOf(Weights target, PriceBook book) {
    BigDecimal notional = rules.construction().notional().amount();
    SortedMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
    target
        .byInstrument()
        .forEach(
            (instrument, weight) ->
                shares.put(
                    instrument,
                    Precision.quotient(
                        notional.multiply(weight.fraction()),
                        book.priceOf(instrument).orElseThrow().perUnit())));
    return shares;
  }

  private Basket quantised(SortedMap<InstrumentId, BigDecimal> shares, Occasion occasion) {
    SortedMap<InstrumentId, IndexShares> counted = new TreeMap<>();
    shares.forEach(
        (instrument, exact) -> {
          if (exact.signum() > 0) {
            IndexShares own = shares(instrument, following(instrument, exact, occasion));
            counted.merge(instrument, own, IndexShares::plus);
            given(instrument, exact, occasion)
                .forEach((child, more) -> counted.merge(child, more, IndexShares::plus));
          }
        });
    return new Basket(counted);
  }

  /**
   * What holders were given is theirs at the change: since the reference date if shares are
   * counted, since the pricing date if they are made from its prices, which are without it.
   */
  private SortedMap<InstrumentId, IndexShares> given(
      InstrumentId instrument, BigDecimal shares, Occasion occasion) {
    LocalDate from =
        rules.construction().countsIssues() ? occasion.reference() : occasion.pricing();
    BigDecimal held =
        between(instrument, occasion.reference(), from)
            .map(event -> event.sharesAfter(shares))
            .orElse(shares);
    SortedMap<InstrumentId, IndexShares> given = new TreeMap<>();
    between(instrument, from, occasion.change())
        .ifPresent(
            event ->
                event
                    .received()
                    .forEach(
                        (child, received) ->
                            given.put(child, shares(child, event.perHeld(held, received)))));
    return given;
  }

  private BigDecimal following(InstrumentId instrument, BigDecimal shares, Occasion occasion) {
    if (rules.conventions().events().absorption() == Absorption.KEEP_SHARES) {
      return shares;
    }
    return since(instrument, occasion).map(event -> following(event, shares)).orElse(shares);
  }

  private BigDecimal following(Adjustment event, BigDecimal shares) {
    BigDecimal after = event.sharesAfter(shares);
    return rules.shareAdjustment().countsIssues() ? event.recounted(after) : after;
  }

  /** What has come to an end does not come back, whatever price stands in for its close. */
  private boolean isGone(InstrumentId instrument, Occasion occasion) {
    return market.actions().of(instrument).headMap(occasion.change(), true).values().stream()
        .flatMap(Collection::stream)
        .anyMatch(action -> action instanceof Exit);
  }

  private Optional<Adjustment> since(InstrumentId instrument, Occasion occasion) {
    return between(instrument, occasion.reference(), occasion.change());
  }

  private Optional<Adjustment> between(
      InstrumentId instrument, LocalDate fromExclusive, LocalDate toInclusive) {
    return market
        .adjustments(rules.conventions().events().treatment())
        .between(instrument, fromExclusive, toInclusive);
  }

  private IndexShares shares(InstrumentId instrument, BigDecimal exact) {
    Construction construction = rules.construction();
    if (IndexShares.roundsToNothing(exact, construction.shareDecimals())) {
      throw new RefusedException(
          "%s would have %s index shares, which is nothing to %d decimals: raise the notional"
              .formatted(instrument, exact.toPlainString(), construction.shareDecimals()));
    }
    return IndexShares.quantised(exact, construction.shareDecimals());
  }
}
