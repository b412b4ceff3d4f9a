package io.indexwright.allocation;

import static io.indexwright.allocation.Cases.buy;
import static io.indexwright.allocation.Cases.portfolio;
import static io.indexwright.allocation.Cases.sell;
import static io.indexwright.allocation.Cases.weights;
import static io.indexwright.allocation.Planned.expect;
import static io.indexwright.market.Books.id;

import io.indexwright.allocation.trading.Conditions;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.allocation.trading.Terms;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Everything goes into A at 100; every fee comes out of the cash, to the last cent. */
class FeesInAllocationTest {
  private static final Planned ALL_IN_A = Planned.aimingAt(weights("A", "1"), "A", "100");

  /** Nine and 4.95; ten would be 1004.95. */
  @Test
  void paysAFixedFee() {
    Planned fixed = charging(new Fees.Fixed(number("4.95")));

    expect(fixed.of("904.95"), "4.95", "0", buy("A", "9"));
    expect(fixed.of("904.94"), "4.95", "99.99", buy("A", "8"));
  }

  /** Nine at 100.75 are 906.75. */
  @Test
  void paysForEveryShare() {
    Planned perShare = charging(new Fees.PerUnit(number("0.75")));

    expect(perShare.of("906.75"), "6.75", "0", buy("A", "9"));
    expect(perShare.of("906.74"), "6.00", "100.74", buy("A", "8"));
  }

  /** Nine and 0.12 per cent are 900 + 1.08. */
  @Test
  void paysBasisPoints() {
    Planned points = charging(new Fees.BasisPoints(number("12")));

    expect(points.of("901.08"), "1.08", "0", buy("A", "9"));
    expect(points.of("901.07"), "0.96", "100.11", buy("A", "8"));
  }

  /** One per cent below 1000 and a half from there: nine cost 909, ten 1005. */
  @Test
  void paysOneRateOnTheWhole() {
    Planned whole = charging(tiered("1000", false));

    expect(whole.of("1005"), "5.00", "0", buy("A", "10"));
    expect(whole.of("1004.99"), "9.00", "95.99", buy("A", "9"));
  }

  /** One per cent on the first 500 and a half beyond: nine cost 900 + 5 + 2. */
  @Test
  void paysByTheSlice() {
    Planned sliced = charging(tiered("500", true));

    expect(sliced.of("907"), "7.00", "0", buy("A", "9"));
    expect(sliced.of("906.99"), "6.50", "100.49", buy("A", "8"));
  }

  /** A tenth of a per cent, at least 1.50: nine cost 901.50, twenty 2002. */
  @Test
  void paysALeast() {
    Planned least = charging(new Fees.BasisPoints(number("10")).atLeast(number("1.50")));

    expect(least.of("901.50"), "1.50", "0", buy("A", "9"));
    expect(least.of("2002"), "2.00", "0", buy("A", "20"));
  }

  /** One per cent, at most 5: nine cost 905. */
  @Test
  void paysAMost() {
    Planned most = charging(new Fees.BasisPoints(number("100")).atMost(number("5")));

    expect(most.of("905"), "5.00", "0", buy("A", "9"));
    expect(most.of("404"), "4.00", "0", buy("A", "4"));
  }

  /** Half a per cent when A, of Britain, is bought: nine cost 904.50. B, of Ireland, pays none. */
  @Test
  void paysDutyInTheCountryThatAsksForIt() {
    SortedMap<InstrumentId, Terms> terms =
        new TreeMap<>(
            Map.of(
                id("A"),
                Terms.WHOLE_UNITS.taxedIn("GB"),
                id("B"),
                Terms.WHOLE_UNITS.taxedIn("IE")));
    Conditions taxed = Conditions.plain(Books.USD).with(terms);
    Fees duty = new Fees.StampDuty(Side.BUY, "GB", number("50"));

    expect(charging(duty).at(taxed).of("904.50"), "4.50", "0", buy("A", "9"));
    expect(
        Planned.aimingAt(weights("B", "1"), "A", "100", "B", "100")
            .under(AllocationPolicy.investingAll(duty))
            .at(taxed)
            .of(portfolio("900", "A", "2")),
        "0",
        "200",
        sell("A", "2"),
        buy("B", "9"));
  }

  /** One and a tenth of a per cent, and two cents a share: 900 + 1 + 0.90 + 0.18. */
  @Test
  void paysSeveralAtOnce() {
    Fees sum =
        new Fees.Fixed(number("1"))
            .plus(new Fees.BasisPoints(number("10")))
            .plus(new Fees.PerUnit(number("0.02")));

    expect(charging(sum).of("902.08"), "2.08", "0", buy("A", "9"));
    expect(charging(sum).of("902.07"), "1.96", "100.11", buy("A", "8"));
  }

  /** A sale of 300 brings 299; with the 2 there are, and a fee of 1 again, three of B cost 301. */
  @Test
  void paysForSalesThatFundBuys() {
    Planned swap =
        Planned.aimingAt(weights("B", "1"), "A", "100", "B", "100")
            .under(
                AllocationPolicy.investingAll(new Fees.Fixed(number("1")))
                    .payingFrom(Funding.SALES_TOO));

    expect(swap.of(portfolio("2", "A", "3")), "2.00", "0", sell("A", "3"), buy("B", "3"));
    expect(swap.of(portfolio("1.99", "A", "3")), "2.00", "99.99", sell("A", "3"), buy("B", "2"));
  }

  private static Planned charging(Fees fees) {
    return ALL_IN_A.under(AllocationPolicy.investingAll(fees));
  }

  private static Fees tiered(String from, boolean sliced) {
    SortedMap<BigDecimal, BigDecimal> points = new TreeMap<>();
    points.put(number("0"), number("100"));
    points.put(number(from), number("50"));
    return new Fees.Tiered(points, sliced);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
