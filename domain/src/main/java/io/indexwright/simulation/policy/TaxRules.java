package io.indexwright.simulation.policy;

import io.indexwright.corporateaction.Withholding;
import io.indexwright.taxlot.LotMethod;
import io.indexwright.taxlot.TaxRates;
import io.indexwright.taxlot.WashSales;
import java.util.Optional;

/**
 * What is taxed.
 *
 * @param withholding from ordinary dividends, by the domicile of who pays them; empty if nothing is
 *     withheld
 * @param gains realised by selling; empty if they are not taxed
 */
public record TaxRules(Optional<Withholding> withholding, Optional<Gains> gains) {

  /** Nothing is taxed. */
  public static TaxRules none() {
    return new TaxRules(Optional.empty(), Optional.empty());
  }

  /** Returns the same with tax withheld. */
  public TaxRules with(Withholding rates) {
    return new TaxRules(Optional.of(rates), gains);
  }

  /** Returns the same with {@code other} tax on gains. */
  public TaxRules with(Gains other) {
    return new TaxRules(withholding, Optional.of(other));
  }

  /** The tax on gains. */
  public record Gains(TaxRates rates, LotMethod method, WashSales washSales) {

    /** First in, first out, and every loss counts. */
    public static Gains fifo(TaxRates rates) {
      return new Gains(rates, new LotMethod.Fifo(), WashSales.ignored());
    }
  }
}
