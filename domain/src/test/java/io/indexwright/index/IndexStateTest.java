package io.indexwright.index;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.market.PriceBook;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The example of docs/rules/level.md: 100 A at 200 and 200 B at 150 are worth 50000, which is level
 * 100, so the divisor is 500; at 260 and 135 they are worth 53000, which is level 106.
 */
class IndexStateTest {
  private static final PriceBook BASE = on("2024-01-02", "A", "200", "B", "150");
  private static final PriceBook NEXT = on("2024-01-03", "A", "260", "B", "135");
  private static final IndexState STATE =
      IndexState.launch(Baskets.of("A", "100", "B", "200"), BASE, IndexLevel.of("100"));

  @Test
  void startsAtItsBase() {
    assertThat(STATE.divisor()).isEqualTo(Divisor.of("500"));
    assertThat(STATE.levelAt(BASE))
        .isEqualTo(new LevelOutcome.Calculated(day("2024-01-02"), IndexLevel.of("100"), List.of()));
  }

  @Test
  void dividesValueByDivisor() {
    assertThat(STATE.levelAt(NEXT))
        .isEqualTo(new LevelOutcome.Calculated(day("2024-01-03"), IndexLevel.of("106"), List.of()));
  }

  @Test
  void withholdsTheLevel_whenAConstituentIsUnpriced() {
    LevelOutcome outcome = STATE.levelAt(on("2024-01-03", "A", "260", "C", "1"));

    assertThat(outcome)
        .isEqualTo(new LevelOutcome.Withheld(day("2024-01-03"), new TreeSet<>(List.of(id("B")))));
    assertThat(outcome.<String>fold(c -> "calculated", w -> "withheld")).isEqualTo("withheld");
    assertThat(STATE.levelAt(NEXT).<String>fold(c -> "calculated", w -> "withheld"))
        .isEqualTo("calculated");
  }

  /** 100 A at 260 and 106 C at 500 are worth 79000 where 53000 were: the divisor takes it. */
  @Test
  void holdsTheLevelStill_whenTheBasketChanges() {
    PriceBook close = on("2024-01-03", "A", "260", "B", "135", "C", "500");
    Basket next = Baskets.of("A", "100", "C", "106");

    DivisorChange change = STATE.changeTo(next, Pricing.of(close), DivisorChange.Cause.REPLACEMENT);

    assertThat(change.valueBefore()).isEqualTo(MarketValue.of("53000"));
    assertThat(change.valueAfter()).isEqualTo(MarketValue.of("79000"));
    assertThat(new IndexState(next, change.after()).levelAt(close)).isEqualTo(STATE.levelAt(close));
  }
}
