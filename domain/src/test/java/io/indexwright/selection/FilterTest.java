package io.indexwright.selection;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.corporateaction.Treatment;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A trades on four dates since 2 December, B on the last two of them, Z never. */
class FilterTest {
  private static final PriceHistory PRICES =
      history(
          on("2023-12-02", "A", "4"),
          on("2023-12-04", "A", "5"),
          on("2024-01-01", "A", "5", "B", "1"),
          on("2024-01-02", "A", "6", "B", "2"),
          on("2024-01-03", "A", "0.01", "B", "200"));

  @Test
  void asksForAListingOfSomeDays() {
    assertThat(refusal(new Filter.ListedFor(31), "A")).isEmpty();
    assertThat(refusal(new Filter.ListedFor(32), "A"))
        .hasValue("listed since 2023-12-02, less than 32 days before 2024-01-02");
    assertThat(refusal(new Filter.ListedFor(0), "Z"))
        .hasValueSatisfying(reason -> assertThat(reason).startsWith("listed since nobody knows"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Filter.ListedFor(-1));
  }

  @Test
  void asksForAPrice() {
    assertThat(refusal(new Filter.PriceAtLeast(dec("2.0")), "B")).isEmpty();
    assertThat(refusal(new Filter.PriceAtLeast(dec("2.01")), "B"))
        .hasValue("close of 2, less than 2.01");
    assertThat(refusal(new Filter.PriceAtLeast(dec("0")), "Z")).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> new Filter.PriceAtLeast(dec("-1")));
  }

  /** A rises from 4 to 6 within a month. */
  @Test
  void asksForAScore() {
    Score month = new Score.Momentum(1, 0);

    assertThat(refusal(new Filter.ScoreAtLeast(month, dec("0.5")), "A")).isEmpty();
    assertThat(refusal(new Filter.ScoreAtLeast(month, dec("0.50")), "A")).isEmpty();
    assertThat(refusal(new Filter.ScoreAtLeast(month, dec("0.51")), "A"))
        .hasValueSatisfying(reason -> assertThat(reason).endsWith("less than 0.51"));
    assertThat(refusal(new Filter.ScoreAtLeast(month, dec("-9")), "B")).isPresent();
  }

  /** A month ago is 2 December: B has a close on two of the three dates since. */
  @Test
  void asksForClosesOnMostDates() {
    assertThat(refusal(new Filter.PricedOn(1, Weight.of("1")), "A")).isEmpty();
    assertThat(refusal(new Filter.PricedOn(1, Weight.of("0.5")), "B")).isEmpty();
    assertThat(refusal(new Filter.PricedOn(1, Weight.of("0.7")), "B"))
        .hasValue("a close on 2 of 3 dates since 2023-12-03");
    assertThat(refusal(new Filter.PricedOn(1, Weight.ZERO), "Z")).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> new Filter.PricedOn(0, Weight.of("0.5")));
  }

  private static Optional<String> refusal(Filter filter, String name) {
    return filter.refusal(id(name), Market.of(PRICES).asOf(day("2024-01-02"), Treatment.COMMON));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
