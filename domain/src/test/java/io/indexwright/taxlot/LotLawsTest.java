package io.indexwright.taxlot;

import static io.indexwright.market.Books.USD;
import static io.indexwright.portfolio.RandomLedger.DAYS;
import static io.indexwright.portfolio.Told.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Appraisal;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Ledger;
import io.indexwright.portfolio.RandomLedger;
import io.indexwright.portfolio.RandomSplit;
import io.indexwright.portfolio.Restructuring;
import io.indexwright.portfolio.Statement;
import io.indexwright.soak.Soak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of the lots of every ledger, by every method, with and without wash sales. */
class LotLawsTest {
  private static final int FULL = 5_000;
  private static final TaxRates TAX =
      new TaxRates(new BigDecimal("0.35"), new BigDecimal("0.15"), TaxRates.Year.CALENDAR);

  private static final List<LotMethod> METHODS =
      List.of(
          new LotMethod.Fifo(),
          new LotMethod.Lifo(),
          new LotMethod.Hifo(),
          new LotMethod.Average(),
          new LotMethod.MinimumTax(TAX));

  private static Statement statement(List<FactRevision> told) {
    return Ledger.of(told).statement(day(DAYS), Instant.MAX);
  }

  private static void everyBook(
      String law, RepetitionInfo run, BiConsumer<Statement, LotBook> check) {
    Soak.Seeds seeds = Soak.seedsOf(law, FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      Statement statement = statement(RandomLedger.of(seed));
      for (TaxTreatment treatment : treatments(statement)) {
        check.accept(statement, LotBook.of(statement, treatment));
      }
    }
  }

  private static List<TaxTreatment> treatments(Statement statement) {
    List<LotMethod> methods = new ArrayList<>(METHODS);
    methods.add(named(LotBook.of(statement, TaxTreatment.fifo(USD).by(new LotMethod.Lifo()))));
    List<TaxTreatment> treatments = new ArrayList<>();
    for (LotMethod method : methods) {
      treatments.add(TaxTreatment.fifo(USD).by(method));
      treatments.add(
          TaxTreatment.fifo(USD).by(method).with(WashSales.unitedStates(new TreeMap<>())));
    }
    return treatments;
  }

  /** Names for every sale what {@code book} took. */
  private static LotMethod named(LotBook book) {
    SortedMap<String, SortedMap<String, Quantity>> named = new TreeMap<>();
    for (Realisation sold : book.realised()) {
      named
          .computeIfAbsent(sold.sale().id(), sale -> new TreeMap<>())
          .merge(sold.lot().origin().id(), sold.lot().quantity(), Quantity::plus);
    }
    return new LotMethod.Specific(named);
  }

  @RepeatedTest(50)
  void unitsAreThoseThatAreHeld(RepetitionInfo run) {
    everyBook(
        "lots are positions",
        run,
        (statement, book) -> {
          assertThat(book.open().keySet()).isEqualTo(statement.balances().positions().keySet());
          for (InstrumentId held : book.open().keySet()) {
            assertThat(book.unitsOf(held)).isEqualTo(statement.balances().positionOf(held));
          }
          book.open().values().forEach(LotLawsTest::checkOrder);
        });
  }

  private static void checkOrder(List<TaxLot> lots) {
    for (int i = 1; i < lots.size(); i++) {
      assertThat(lots.get(i).origin().acquired())
          .isAfterOrEqualTo(lots.get(i - 1).origin().acquired());
    }
  }

  /** What was paid is in what is held or in what was sold, to the cent. */
  @RepeatedTest(50)
  void costIsNeitherMadeNorLost(RepetitionInfo run) {
    everyBook(
        "cost is conserved",
        run,
        (statement, book) -> {
          Money sold = Money.zero(USD);
          for (Realisation sale : book.realised()) {
            sold = sold.plus(sale.lot().basis().total());
          }
          assertThat(sold.plus(book.basis()))
              .isEqualTo(traded(statement, true).negated().plus(book.disallowed()));
        });
  }

  @RepeatedTest(50)
  void gainsAreWhatCameIn_andWhatIsHeld_lessWhatWentOut(RepetitionInfo run) {
    everyBook(
        "realised and unrealised gains",
        run,
        (statement, book) -> {
          Appraisal worth = statement.balances().valuedAt(RandomLedger.PRICES, RandomLedger.RATES);
          Gain unrealised = book.unrealised(RandomLedger.PRICES, RandomLedger.RATES).total();
          Money trading = traded(statement, true).plus(traded(statement, false));
          assertThat(unrealised.total()).isEqualTo(worth.holdings().minus(book.basis()));
          assertThat(book.realisedGain().plus(unrealised).total().plus(book.disallowed()))
              .isEqualTo(worth.holdings().plus(trading));
          assertThat(book.taxable(TaxRates.Term.SHORT).plus(book.taxable(TaxRates.Term.LONG)))
              .isEqualTo(book.realisedGain().total().plus(book.disallowed()));
        });
  }

  /** Returns what purchases or else sales brought, each in dollars at its own rate and half up. */
  private static Money traded(Statement statement, boolean purchases) {
    Money sum = Money.zero(USD);
    for (FactRevision told : statement.posted()) {
      if (told.fact() instanceof Fact.Traded traded && traded.isPurchase() == purchases) {
        sum = sum.plus(inDollars(traded.cash(), traded.rate()));
      } else if (told.fact() instanceof Fact.CashInLieu paid && !purchases) {
        sum = sum.plus(inDollars(paid.cash(), paid.rate()));
      }
    }
    return sum;
  }

  private static Money inDollars(Money money, BigDecimal rate) {
    return Money.rounded(money.amount().multiply(rate), USD, RoundingMode.HALF_UP);
  }

  /** The currency's part is the cost at today's rate less the cost as it was. */
  @RepeatedTest(50)
  void gainsArePriceAndCurrencyTogether(RepetitionInfo run) {
    everyBook(
        "price and currency",
        run,
        (statement, book) -> {
          for (Realisation sold : book.realised()) {
            TaxLot.Basis basis = sold.lot().basis();
            assertThat(sold.gain().price().plus(sold.gain().fx()))
                .isEqualTo(sold.gain().total())
                .isEqualTo(sold.proceedsInBase().minus(basis.costInBase()).minus(basis.carried()));
            boolean same = basis.cost().currency().equals(sold.proceeds().currency());
            assertThat(sold.gain().fx())
                .isEqualTo(
                    same
                        ? inDollars(basis.cost(), sold.sale().rate()).minus(basis.costInBase())
                        : Money.zero(USD));
          }
        });
  }

  /** No more is disallowed than was lost, and all of it is in a basis, sold or held. */
  @RepeatedTest(50)
  void whatIsDisallowedIsCarried(RepetitionInfo run) {
    everyBook(
        "disallowed is carried",
        run,
        (statement, book) -> {
          Money carried = Money.zero(USD);
          for (Realisation sold : book.realised()) {
            carried = carried.plus(sold.lot().basis().carried());
            Money gain = sold.gain().total();
            Money loss = gain.isNegative() ? gain.negated() : Money.zero(USD);
            assertThat(sold.disallowed().isNegative()).isFalse();
            assertThat(sold.disallowed().exceeds(loss)).isFalse();
          }
          for (List<TaxLot> lots : book.open().values()) {
            for (TaxLot lot : lots) {
              carried = carried.plus(lot.basis().carried());
              assertThat(lot.heldFrom()).isBeforeOrEqualTo(lot.origin().acquired());
            }
          }
          assertThat(carried).isEqualTo(book.disallowed());
        });
  }

  @RepeatedTest(50)
  void lotsAndGainsAreTheSame_inWhateverOrderFactsArrive(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("arrival of facts, lots", FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      List<FactRevision> told = RandomLedger.of(seed);
      Instant known = told.get(new Random(seed).nextInt(told.size())).knownAt();
      Statement then = Ledger.of(told).statement(day(DAYS), known);
      Collections.shuffle(told, new Random(seed));
      Statement again = Ledger.of(told).statement(day(DAYS), known);
      for (TaxTreatment treatment : treatments(then)) {
        assertThat(LotBook.of(again, treatment)).isEqualTo(LotBook.of(then, treatment));
      }
    }
  }

  @RepeatedTest(50)
  void namingWhatAnotherMethodTookTakesTheSame(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("named lots", FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      Statement statement = statement(RandomLedger.of(seed));
      LotBook last = LotBook.of(statement, TaxTreatment.fifo(USD).by(new LotMethod.Lifo()));
      LotBook again = LotBook.of(statement, TaxTreatment.fifo(USD).by(named(last)));

      assertThat(again.substituted()).isEmpty();
      assertThat(named(again)).isEqualTo(named(last));
      if (!isSpunOffTwice(statement)) {
        assertThat(again.open()).isEqualTo(last.open());
        assertThat(again.realisedGain()).isEqualTo(last.realisedGain());
      }
    }
  }

  /** Two spin-offs make two lots of the child out of one purchase; a name does not tell which. */
  private static boolean isSpunOffTwice(Statement statement) {
    return statement.posted().stream()
            .map(FactRevision::fact)
            .filter(
                fact ->
                    fact instanceof Fact.Restructured restructured
                        && restructured.how() instanceof Restructuring.SpinOff)
            .count()
        > 1;
  }

  /** The price is adjusted, and a fraction is sold at it. */
  @RepeatedTest(50)
  void splitsChangeNeitherCostNorGain(RepetitionInfo run) {
    Soak.Seeds seeds = Soak.seedsOf("a split changes no cost and no gain", FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      RandomSplit split = RandomSplit.of(new Random(seed));
      List<FactRevision> told = RandomLedger.of(seed);
      Statement before = tomorrow(told);
      told.add(split.told(DAYS + 1));
      Statement after = tomorrow(told);
      told.addAll(split.inLieu("lieu", DAYS + 1, after.balances()));
      for (TaxTreatment treatment : treatments(before)) {
        LotBook was = LotBook.of(before, treatment);
        LotBook is = LotBook.of(after, treatment);
        LotBook paid = LotBook.of(tomorrow(told), treatment);
        assertThat(is.basis()).isEqualTo(was.basis());
        assertThat(is.realised()).isEqualTo(was.realised());
        assertThat(is.unrealised(split.pricesAfter(), RandomLedger.RATES).total().total())
            .isEqualTo(was.unrealised(split.pricesBefore(), RandomLedger.RATES).total().total());
        assertThat(all(paid, split.pricesAfter()).minus(all(is, split.pricesAfter())).amount())
            .isBetween(new BigDecimal("-0.02"), new BigDecimal("0.02"));
      }
    }
  }

  private static Statement tomorrow(List<FactRevision> told) {
    return Ledger.of(told).statement(day(DAYS + 1), Instant.MAX);
  }

  private static Money all(LotBook book, PriceBook prices) {
    return book.realisedGain()
        .plus(book.unrealised(prices, RandomLedger.RATES).total())
        .total()
        .plus(book.disallowed());
  }
}
