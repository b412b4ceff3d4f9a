package io.indexwright.simulation.view;

import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.rates.Conversion;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.MissingRateException;
import io.indexwright.simulation.policy.MoneyRules;
import io.indexwright.simulation.policy.TaxRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A stage in one currency.
 *
 * @param frozen the date whose rates hold all the time, if they do
 */
public record Scene(
    Stage stage, Treatment treatment, Conversion conversion, Optional<LocalDate> frozen) {

  /** Returns what a run in {@code currency} that begins at {@code start} is over. */
  public static Scene of(Stage stage, Currency currency, LocalDate start, Rules rules) {
    Conversion conversion =
        rules
            .money()
            .fx()
            .map(fx -> new Conversion(stage.market().fx(), fx.fixing(), fx.days(), currency))
            .orElseGet(() -> new Conversion(FxRates.none(), "any fixing", 0, currency));
    Treatment treatment =
        new Treatment(
            Treatment.COMMON.sameDayOrder(),
            Treatment.COMMON.specialDividends(),
            Treatment.COMMON.spinOffs(),
            rules.taxes().withholding().orElse(Withholding.NONE));
    boolean isFrozen = rules.money().fx().filter(MoneyRules.Fx::frozen).isPresent();
    return new Scene(
        stage, treatment, conversion, isFrozen ? Optional.of(start) : Optional.empty());
  }

  /** At which rates, and what is taxed. */
  public record Rules(MoneyRules money, TaxRules taxes) {}

  /** Returns what was known after the close of {@code date}. */
  public AsOf asOf(LocalDate date) {
    return new AsOf(this, date);
  }

  public Currency currency() {
    return conversion.to();
  }

  /**
   * Returns what one unit of {@code currency} is worth on {@code date}.
   *
   * @throws MissingRateException if nobody knows
   */
  public BigDecimal rate(Currency currency, LocalDate date) {
    return currency.equals(currency())
        ? BigDecimal.ONE
        : conversion.rate(currency, frozen.orElse(date));
  }
}
