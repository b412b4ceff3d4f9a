package io.indexwright.market;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Circumstances;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.UntreatedException;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the corporate actions of a market come to under one treatment: of every instrument and
 * ex-date one adjustment.
 */
public final class Adjustments {
  private final Market market;
  private final Treatment treatment;

  Adjustments(Market market, Treatment treatment) {
    this.market = market;
    this.treatment = treatment;
  }

  /**
   * Returns what happened to {@code instrument} before the open of {@code exDate}.
   *
   * @throws UntreatedException if the treatment asks for something that is not known
   */
  public Optional<Adjustment> of(InstrumentId instrument, LocalDate exDate) {
    return Optional.ofNullable(market.actions().of(instrument).get(exDate))
        .map(
            actions ->
                CorporateActions.adjustment(
                    actions,
                    new Circumstances(cum(instrument, exDate), tax(instrument, exDate), treatment)))
        .filter(adjustment -> !adjustment.isNone());
  }

  /** Returns what happened to {@code instrument} between two dates, as one. */
  public Optional<Adjustment> between(
      InstrumentId instrument, LocalDate fromExclusive, LocalDate toInclusive) {
    return dated(instrument, fromExclusive, toInclusive).values().stream().reduce(Adjustment::then);
  }

  /** Returns what happened to {@code instrument} between two dates, by ex-date. */
  public NavigableMap<LocalDate, Adjustment> dated(
      InstrumentId instrument, LocalDate fromExclusive, LocalDate toInclusive) {
    NavigableMap<LocalDate, Adjustment> dated = new TreeMap<>();
    if (fromExclusive.isBefore(toInclusive)) {
      market
          .actions()
          .of(instrument)
          .subMap(fromExclusive, false, toInclusive, true)
          .keySet()
          .forEach(exDate -> of(instrument, exDate).ifPresent(made -> dated.put(exDate, made)));
    }
    return dated;
  }

  /**
   * Returns the rate of tax that is withheld from a dividend, as far as one is known: that of the
   * instrument itself, or else that of its tax domicile.
   */
  public Optional<BigDecimal> tax(InstrumentId instrument, LocalDate exDate) {
    return market
        .figures()
        .at(Figure.WITHHOLDING, instrument, exDate)
        .or(
            () ->
                market
                    .groups()
                    .at(Scheme.TAX_DOMICILE, instrument, exDate)
                    .flatMap(country -> treatment.withholding().of(country, exDate)));
  }

  /** The last close before {@code exDate} as a price of a share of that morning. */
  private Optional<BigDecimal> cum(InstrumentId instrument, LocalDate exDate) {
    LocalDate before = exDate.minusDays(1);
    return market
        .prices()
        .lastCloseOf(instrument, before)
        .map(
            close ->
                dated(instrument, close.date(), before).values().stream()
                    .filter(since -> !since.isEnd())
                    .reduce(
                        close.price().perUnit(),
                        (price, since) -> since.priceAfter(price),
                        (one, other) -> other));
  }
}
