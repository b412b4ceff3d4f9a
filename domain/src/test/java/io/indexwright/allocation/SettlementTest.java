package io.indexwright.allocation;

import static io.indexwright.allocation.Cases.FREE;
import static io.indexwright.allocation.Cases.buy;
import static io.indexwright.allocation.Cases.portfolio;
import static io.indexwright.allocation.Cases.sell;
import static io.indexwright.allocation.Cases.usd;
import static io.indexwright.allocation.Cases.weights;
import static io.indexwright.allocation.Planned.aimingAt;
import static io.indexwright.allocation.Planned.expect;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Terms;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.money.Money;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A at 10 is to be all there is; X at 10 has left. */
class SettlementTest {
  private static final Planned ALL_IN_A = aimingAt(weights("A", "1"), "A", "10", "X", "10");

  /**
   * 100 in cash, 50 more on day 2 and 30 less on day 3: 120 are there for a buy settled on day 2.
   */
  @Test
  void spendsWhatIsThereWhenABuySettles() {
    Conditions flows = flows(2, "50", 3, "-30");

    expect(settling(flows, 0, 0).of("100"), "0", "20", buy("A", "10"));
    expect(settling(flows, 1, 0).of("100"), "0", "20", buy("A", "10"));
    expect(settling(flows, 2, 0).of("100"), "0", "0", buy("A", "12"));
  }

  /** 100 in cash, of which 40 are paid tomorrow and come back on day 5. */
  @Test
  void leavesWhatIsToBePaidLater() {
    Conditions flows = flows(1, "-40", 5, "40");

    expect(settling(flows, 0, 0).of("100"), "0", "40", buy("A", "6"));
    expect(settling(flows, 4, 0).of("100"), "0", "40", buy("A", "6"));
    expect(settling(flows, 5, 0).of("100"), "0", "0", buy("A", "10"));
  }

  @Test
  void spendsProceedsThatSettleInTime() {
    Conditions none = Conditions.plain(Books.USD);

    expect(
        funded(settling(none, 2, 2)).of(portfolio("0", "X", "5")),
        "0",
        "0",
        sell("X", "5"),
        buy("A", "5"));
    expect(funded(settling(none, 1, 2)).of(portfolio("0", "X", "5")), "0", "50", sell("X", "5"));
  }

  /** A debt of 60 today is paid by the 60 that come in; 100 less are more than there is. */
  @Test
  void countsWhatIsOnItsWayAgainstADebt() {
    expect(
        settling(flows(1, "60"), 0, 0).of(portfolio("-60", "X", "1")), "0", "10", sell("X", "1"));
    assertThat(settling(flows(1, "-100"), 0, 0).outcome(portfolio("50", "X", "1")))
        .isEqualTo(new AllocationOutcome.Overdrawn(usd("40")));
  }

  @Test
  void settlesWithTheFirstBuyThereMayBe() {
    SortedMap<InstrumentId, Terms> terms = new TreeMap<>();
    terms.put(id("A"), Terms.WHOLE_UNITS.settledAfter(1));
    terms.put(id("B"), Terms.WHOLE_UNITS.settledAfter(3));
    Planned two =
        aimingAt(weights("A", "0.5", "B", "0.5"), "A", "10", "B", "10")
            .at(flows(2, "100").with(terms));

    expect(two.of("0"), "0", "100");
    expect(two.of("40"), "0", "100", buy("A", "2"), buy("B", "2"));
  }

  private static Planned funded(Planned planned) {
    return planned.under(FREE.payingFrom(Funding.SALES_TOO));
  }

  private static Planned settling(Conditions conditions, int days, int daysOfX) {
    SortedMap<InstrumentId, Terms> terms = new TreeMap<>();
    terms.put(id("A"), Terms.WHOLE_UNITS.settledAfter(days));
    terms.put(id("X"), Terms.WHOLE_UNITS.settledAfter(daysOfX));
    return ALL_IN_A.at(conditions.with(terms));
  }

  /** What comes in, by the day on which it does. */
  private static Conditions flows(Object... daysAndAmounts) {
    SortedMap<Integer, Money> flows = new TreeMap<>();
    for (int i = 0; i < daysAndAmounts.length; i += 2) {
      flows.put((Integer) daysAndAmounts[i], usd((String) daysAndAmounts[i + 1]));
    }
    return Conditions.plain(Books.USD).awaiting(flows);
  }
}
