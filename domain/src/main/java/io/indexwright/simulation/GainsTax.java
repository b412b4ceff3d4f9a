package io.indexwright.simulation;

import io.indexwright.money.Money;
import io.indexwright.portfolio.Balances;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Statement;
import io.indexwright.simulation.policy.TaxRules;
import io.indexwright.simulation.result.Transaction;
import io.indexwright.taxlot.LotBook;
import io.indexwright.taxlot.TaxRates.Term;
import io.indexwright.taxlot.TaxTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** The tax on all gains so far: losses that exceed them wait for gains to come. */
record GainsTax(TaxRules.Gains rules, Currency currency) {

  /** Returns what is due by {@code date} beyond what was {@code paid}; zero or more. */
  Money due(LocalDate date, List<Transaction> told, BigDecimal paid) {
    List<FactRevision> facts =
        told.stream().map(one -> FactRevision.of(one.entry(), ZoneOffset.UTC)).toList();
    LotBook lots = LotBook.of(new Statement(date, Balances.NONE, facts, List.of()), treatment());
    BigDecimal all = rules.rates().taxOn(lots.taxable(Term.SHORT), lots.taxable(Term.LONG));
    return Money.rounded(all.subtract(paid).max(BigDecimal.ZERO), currency, RoundingMode.HALF_UP);
  }

  private TaxTreatment treatment() {
    return new TaxTreatment(currency, rules.method(), rules.rates().year(), rules.washSales());
  }
}
