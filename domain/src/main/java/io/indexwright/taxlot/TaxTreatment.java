package io.indexwright.taxlot;

import java.util.Currency;

/**
 * By which rules lots are kept.
 *
 * @param base the currency in which tax is paid
 * @param year how long the short term is
 */
public record TaxTreatment(
    Currency base, LotMethod method, TaxRates.Year year, WashSales washSales) {

  /** First in, first out, calendar years, every loss counts. */
  public static TaxTreatment fifo(Currency base) {
    return new TaxTreatment(
        base, new LotMethod.Fifo(), TaxRates.Year.CALENDAR, WashSales.ignored());
  }

  /** Returns the same by another method. */
  public TaxTreatment by(LotMethod other) {
    return new TaxTreatment(base, other, year, washSales);
  }

  /** Returns the same with another rule for losses. */
  public TaxTreatment with(WashSales other) {
    return new TaxTreatment(base, method, year, other);
  }
}
