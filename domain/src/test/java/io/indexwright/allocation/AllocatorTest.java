package io.indexwright.allocation;

import static io.indexwright.allocation.Cases.FREE;
import static io.indexwright.allocation.Cases.buy;
import static io.indexwright.allocation.Cases.portfolio;
import static io.indexwright.allocation.Cases.sell;
import static io.indexwright.allocation.Cases.usd;
import static io.indexwright.allocation.Cases.weights;
import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Weight;
import io.indexwright.order.OrderTicket;
import io.indexwright.portfolio.Portfolio;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every example of docs/rules/allocation.md is here, and each can be checked by hand. */
class AllocatorTest {
  private static final AllocationPolicy A_DOLLAR_A_TRADE = charging("1");
  private static final PriceBook A_AT_100 = on("2024-01-02", "A", "100");

  @Nested
  class Buying {

    /**
     * 1000 dollars: the quotas are 16.67 A, 4.29 B and 1.82 C. Their floors cost 870. Of the 130
     * left C gets 110, being short of most of a unit; 20 buy nothing more. All three are 20 off.
     */
    @Test
    void fillsWhereTheLargestFractionIsMissing() {
      PriceBook book = on("2024-01-02", "A", "30", "B", "70", "C", "110");

      assertThat(plan(weights("A", "0.5", "B", "0.3", "C", "0.2"), FREE, portfolio("1000"), book))
          .satisfies(
              leaving(List.of(buy("A", "16"), buy("B", "4"), buy("C", "2")), "0", "20", "80"));
    }

    @Test
    void servesTheEarlierInstrument_whenFractionsTie() {
      PriceBook book = on("2024-01-02", "A", "50", "B", "50");

      assertThat(plan(weights("A", "0.5", "B", "0.5"), FREE, portfolio("150"), book).tickets())
          .containsExactly(buy("A", "2"), buy("B", "1"));
    }

    /** Nine cost 901 with the fee, ten would cost 1001. */
    @Test
    void paysTheFeeFromTheCash() {
      assertThat(plan(weights("A", "1"), A_DOLLAR_A_TRADE, portfolio("1000"), A_AT_100))
          .satisfies(leaving(List.of(buy("A", "9")), "1", "99", "199"));
    }

    @Test
    void spendsTheLastCent_whenTheBudgetIsExact() {
      assertThat(plan(weights("A", "1"), A_DOLLAR_A_TRADE, portfolio("901"), A_AT_100))
          .satisfies(leaving(List.of(buy("A", "9")), "1", "0", "1"));
      assertThat(plan(weights("A", "1"), FREE, portfolio("900"), A_AT_100))
          .satisfies(leaving(List.of(buy("A", "9")), "0", "0", "0"));
    }

    @Test
    void buysOneLess_whenACentIsMissing() {
      assertThat(plan(weights("A", "1"), A_DOLLAR_A_TRADE, portfolio("900.99"), A_AT_100).tickets())
          .containsExactly(buy("A", "8"));
      assertThat(plan(weights("A", "1"), FREE, portfolio("99.99"), A_AT_100).tickets()).isEmpty();
    }

    /**
     * Half of 1000 may be spent: four cost 401, and of the 599 left 99 are more than the buffer.
     */
    @Test
    void neverInvestsTheBuffer() {
      AllocationPolicy half = A_DOLLAR_A_TRADE.keepingInCash(Weight.of("0.5"));

      assertThat(plan(weights("A", "1"), half, portfolio("1000"), A_AT_100))
          .satisfies(leaving(List.of(buy("A", "4")), "1", "599", "199"));
      assertThat(
              plan(
                      weights("A", "1"),
                      FREE.keepingInCash(Weight.of("1")),
                      portfolio("1000"),
                      A_AT_100)
                  .tickets())
          .isEmpty();
    }

    /**
     * Of 10000 dollars A should have 419 and has 400. One more unit would bring it 38 closer, cash
     * included, so it is bought for a fee of 37 and not for one of 40.
     */
    @Test
    void leavesAUnit_whenItsFeeIsMoreThanItMends() {
      Portfolio nearly = portfolio("9600", "A", "4");
      PriceBook book = on("2024-01-02", "A", "100", "B", "1000");
      TargetWeights targets = weights("A", "0.0419", "B", "0.9581");

      assertThat(plan(targets, charging("37"), nearly, book).tickets())
          .containsExactly(buy("A", "1"), buy("B", "9"));
      assertThat(plan(targets, charging("40"), nearly, book).tickets())
          .containsExactly(buy("B", "9"));
    }

    /** No unit of A can be paid for, so all 500000 dollars go into B at a cent a share. */
    @Test
    void fillsManyCheapSharesAtOnce_whenADearOneIsOutOfReach() {
      PriceBook book = on("2024-01-02", "A", "600000", "B", "0.01", "X", "1000000");

      assertThat(
              plan(weights("A", "0.5", "B", "0.5"), FREE, portfolio("500000", "X", "1"), book)
                  .tickets())
          .containsExactly(sell("X", "1"), buy("B", "50000000"));
    }
  }

  @Nested
  class Selling {

    @Test
    void sellsWhatIsNoTarget_andSpendsNothingOfIt() {
      PriceBook book = on("2024-01-02", "A", "10", "B", "20");

      assertThat(plan(weights("B", "1"), FREE, portfolio("0", "A", "10.5"), book))
          .satisfies(leaving(List.of(sell("A", "10.5")), "0", "105", "210"));
    }

    /** 50 dollars, 5 A at 20 and 25 B at 10 are 400: 10 A and 20 B would do, 50 dollars buy 2 A. */
    @Test
    void sellsBeforeItBuys() {
      PriceBook book = on("2024-01-02", "A", "20", "B", "10");

      assertThat(
              plan(
                      weights("A", "0.5", "B", "0.5"),
                      FREE,
                      portfolio("50", "A", "5", "B", "25"),
                      book)
                  .tickets())
          .containsExactly(sell("B", "5"), buy("A", "2"));
    }

    @Test
    void keepsWhatIsNotWorthItsFee() {
      PriceBook book = on("2024-01-02", "A", "100", "X", "0.5");

      assertThat(plan(weights("A", "1"), A_DOLLAR_A_TRADE, portfolio("0", "X", "1"), book))
          .satisfies(leaving(List.of(), "0", "0", "1"));
    }

    /** 100 of X bring 95, and no lot of A. */
    @Test
    void sellsWhatIsNoTarget_thoughThatPaysForNothing() {
      PriceBook book = on("2024-01-02", "A", "1000", "X", "10");
      AllocationPolicy policy = charging("5").payingFrom(Funding.SALES_TOO);

      assertThat(plan(weights("A", "1"), policy, portfolio("0", "X", "10"), book))
          .satisfies(leaving(List.of(sell("X", "10")), "5", "95", "195"));
    }

    /**
     * 40 of A and 160 of B are wanted; a sale is in its place, be it down to a target or to zero.
     */
    @Test
    void sellsInOrder() {
      PriceBook book = on("2024-01-02", "A", "10", "B", "20", "X", "10");

      assertThat(
              plan(
                      weights("A", "0.2", "B", "0.8"),
                      FREE.payingFrom(Funding.SALES_TOO),
                      portfolio("0", "A", "10", "X", "10"),
                      book)
                  .tickets())
          .containsExactly(sell("A", "6"), sell("X", "10"), buy("B", "8"));
    }
  }

  @Test
  void tradesNothing_whenAtTarget() {
    PriceBook book = on("2024-01-02", "A", "10", "B", "20");

    assertThat(
            plan(weights("A", "0.5", "B", "0.5"), FREE, portfolio("0", "A", "10", "B", "5"), book))
        .satisfies(leaving(List.of(), "0", "0", "0"));
  }

  @Test
  void refusesToGuess_whenATargetOrAHoldingHasNoPrice() {
    AllocationOutcome outcome =
        new Allocator(weights("A", "0.5", "B", "0.5"), FREE)
            .allocate(portfolio("100", "X", "1"), A_AT_100);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            AllocationOutcome.Unpriced.class,
            unpriced -> assertThat(unpriced.instruments()).containsExactly(id("B"), id("X")));
    assertThat(wordFor(outcome)).isEqualTo("unpriced");
  }

  @Test
  void refusesAPriceInAnotherCurrency() {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    prices.put(id("A"), Price.of("1", EUR));
    PriceBook book = new PriceBook(day("2024-01-02"), prices);

    assertThatThrownBy(() -> plan(weights("A", "1"), FREE, portfolio("100"), book))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void sellsToPayADebt() {
    assertThat(plan(weights("A", "1"), FREE, portfolio("-50", "A", "10"), A_AT_100))
        .satisfies(leaving(List.of(sell("A", "1")), "0", "50", "100"));
  }

  /** A is 40 above 460 and B 30 below; a lot of A pays the 10, and all three are off by then. */
  @Test
  void sellsAcrossATargetToPayADebt() {
    Portfolio owing = portfolio("-10", "A", "5", "B", "43");
    PriceBook book = on("2024-01-02", "A", "100", "B", "10");

    assertThat(plan(weights("A", "0.5", "B", "0.5"), FREE, owing, book))
        .satisfies(leaving(List.of(sell("A", "1")), "0", "90", "180"));
  }

  @Test
  void saysWhatWouldStillBeOwed_whenSalesDoNotPayADebt() {
    AllocationOutcome outcome =
        new Allocator(weights("A", "1"), FREE).allocate(portfolio("-5000", "A", "10"), A_AT_100);

    assertThat(outcome).isEqualTo(new AllocationOutcome.Overdrawn(usd("4000")));
    assertThat(wordFor(outcome)).isEqualTo("overdrawn");
  }

  private static String wordFor(AllocationOutcome outcome) {
    return outcome.fold(p -> "planned", u -> "unpriced", o -> "overdrawn");
  }

  private static AllocationPolicy charging(String perTrade) {
    return AllocationPolicy.investingAll(Cases.charging(perTrade, "0"));
  }

  private static Allocation plan(
      TargetWeights targets, AllocationPolicy policy, Portfolio portfolio, PriceBook book) {
    return new Allocator(targets, policy)
        .allocate(portfolio, book)
        .fold(
            AllocationOutcome.Planned::allocation,
            unpriced -> {
              throw new AssertionError(unpriced);
            },
            overdrawn -> {
              throw new AssertionError(overdrawn);
            });
  }

  private static Consumer<Allocation> leaving(
      List<OrderTicket> tickets, String fees, String cashLeft, String distance) {
    return plan -> {
      assertThat(plan.tickets()).isEqualTo(tickets);
      assertThat(plan.fees()).isEqualTo(usd(fees));
      assertThat(plan.cashLeft()).isEqualTo(usd(cashLeft));
      assertThat(plan.score().distance()).isEqualTo(usd(distance));
      assertThat(plan.score().isProven()).isTrue();
    };
  }
}
