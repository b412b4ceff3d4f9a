package io.indexwright.market;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What shares are worth, by the path that sums columns of whole numbers. */
class BasketSumsTest {
  private static final LocalDate FIRST = day("2024-01-02");

  /** The largest number that fits into a long. */
  private static final String MOST = "9223372036854775807";

  private static SortedMap<InstrumentId, BigDecimal> shares(String... namesAndCounts) {
    SortedMap<InstrumentId, BigDecimal> shares = new TreeMap<>();
    for (int i = 0; i < namesAndCounts.length; i += 2) {
      shares.put(id(namesAndCounts[i]), new BigDecimal(namesAndCounts[i + 1]));
    }
    return shares;
  }

  private static NavigableMap<LocalDate, BigDecimal> values(
      PriceHistory history, SortedMap<InstrumentId, BigDecimal> shares) {
    return history.valuesOf(shares, USD, FIRST, day("2025-01-01"));
  }

  @Test
  void areTakenOnEveryDateOnWhichAllArePriced() {
    PriceHistory history =
        history(
            on("2024-01-02", "A", "10.5", "B", "20"),
            on("2024-01-03", "A", "11"),
            on("2024-01-04", "A", "12", "B", "0.25", "C", "1"));

    NavigableMap<LocalDate, BigDecimal> values = values(history, shares("A", "1.5", "B", "2"));

    assertThat(values).containsOnlyKeys(day("2024-01-02"), day("2024-01-04"));
    assertThat(values.firstEntry().getValue()).isEqualByComparingTo("55.75");
    assertThat(values.lastEntry().getValue()).isEqualByComparingTo("18.5");
  }

  @Test
  void beginWithTheFirstDateAndEndBeforeTheSecond() {
    PriceHistory history =
        history(on("2024-01-02", "A", "1"), on("2024-01-03", "A", "2"), on("2024-01-05", "A", "3"));

    assertThat(history.valuesOf(shares("A", "1"), USD, day("2024-01-03"), day("2024-01-05")))
        .containsOnlyKeys(day("2024-01-03"));
    assertThat(history.valuesOf(shares("A", "1"), USD, day("2024-01-04"), day("2024-01-06")))
        .containsOnlyKeys(day("2024-01-05"));
    assertThat(history.valuesOf(shares("A", "1"), USD, day("2024-01-05"), day("2024-01-02")))
        .isEmpty();
  }

  @Test
  void areNone_ifOneWasNeverPricedInTheCurrency() {
    PriceHistory history = history(on("2024-01-02", "A", "1"));

    assertThat(values(history, shares("A", "1", "B", "1"))).isEmpty();
    assertThat(history.valuesOf(shares("A", "1"), EUR, FIRST, day("2025-01-01"))).isEmpty();
  }

  @Test
  void holdTheDearestPriceThatFits() {
    PriceHistory history =
        history(on("2024-01-02", "A", "0.00000001", "B", "92233720368.54775807"));

    assertThat(history.priceOf(id("B"), FIRST)).contains(usd("92233720368.54775807"));
    assertThat(values(history, shares("A", "1", "B", "1")).get(FIRST))
        .isEqualByComparingTo("92233720368.54775808");
  }

  @Test
  void refuseADearerPrice_andNameIt() {
    List<Close> closes =
        Books.closesOf(
            List.of(on("2024-01-02", "A", "0.00000001", "B", "92233720368.54775808", "C", "1")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(closes))
        .withMessage(
            "the price of B on 2024-01-02 has too many digits beside prices of 8 decimals:"
                + " 92233720368.54775808 USD");
  }

  @Test
  void refuseMoreSharesThanFit_andNameThem() {
    PriceHistory history = history(on("2024-01-02", "A", "1", "B", "1", "C", "1"));

    assertThat(values(history, shares("A", "0.0001", "B", "922337203685477.5807")).get(FIRST))
        .isEqualByComparingTo("922337203685477.5808");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> values(history, shares("A", "0.0001", "B", "922337203685477.5808", "C", "1")))
        .withMessage(
            "too many digits in the shares of B beside shares of 4 decimals:"
                + " 922337203685477.5808");
  }

  /** 2 × (2⁶³ − 1)² + 4 × (2⁶³ − 1) + 1 = 2¹²⁷ − 1. */
  @Test
  void holdTheLargestSumThatFits() {
    PriceHistory history =
        history(on("2024-01-02", "A", MOST, "B", MOST, "C", MOST, "D", "1", "E", MOST));

    assertThat(values(history, shares("A", MOST, "B", MOST, "C", "4", "D", "1")).get(FIRST))
        .isEqualByComparingTo(new BigDecimal(BigInteger.TWO.pow(127).subtract(BigInteger.ONE)));
  }

  @Test
  void refuseALargerSum_andNameTheOneThatWasTooMuch() {
    PriceHistory history =
        history(
            on("2024-01-02", "A", MOST, "B", MOST, "C", MOST, "D", "1", "E", "1"),
            on("2024-01-03", "A", "1", "B", "1", "C", "1", "D", "1", "E", "1"));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> values(history, shares("A", MOST, "B", MOST, "C", "4", "D", "2", "E", "1")))
        .withMessage("the value of the basket does not fit into 128 bits on 2024-01-02, with D");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> values(history, shares("A", MOST, "B", MOST, "C", MOST, "D", "1")))
        .withMessageEndingWith("with C");
  }

  @Test
  void refuseNothing_onADateThatHasNoValueAnyway() {
    PriceHistory history =
        history(
            on("2024-01-02", "A", MOST, "B", MOST, "C", MOST),
            on("2024-01-03", "A", "1", "B", "1", "C", "1", "D", "1"));

    assertThat(values(history, shares("A", MOST, "B", MOST, "C", MOST, "D", "1")))
        .containsOnlyKeys(day("2024-01-03"));
  }
}
