package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.market.PriceHistory;
import io.indexwright.soak.Law;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepetitionInfo;

/** Columns give the digits that plain decimals give, on the days on which all have a close. */
class ColumnPathLawsTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final int DAYS = 40;

  @Law(100)
  void aStretchGivesTheDigitsOfItsDays(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    SortedMap<InstrumentId, IndexShares> shares = new TreeMap<>();
    List<Close> closes = new ArrayList<>();
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      InstrumentId id = Books.id("I" + i);
      shares.put(id, new IndexShares(number(random)));
      closes.addAll(closesOf(id, random));
    }
    PriceHistory history = PriceHistory.of(closes);
    Divisor divisor = new Divisor(number(random));
    IndexState state = new IndexState(new Basket(shares), divisor);
    LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
    LocalDate until = from.plusDays(random.nextInt(DAYS));

    NavigableMap<LocalDate, IndexLevel> levels = state.levelsOver(history, Books.USD, from, until);

    assertThat(levels).isEqualTo(plainly(shares, divisor, history.books().subMap(from, until)));
    levels.forEach(
        (date, level) ->
            assertThat(state.levelAt(history.lastAt(date).orElseThrow()))
                .isEqualTo(new LevelOutcome.Calculated(date, level, List.of())));
  }

  /** Σ shares × price, exact, then one division to 34 digits. */
  private static SortedMap<LocalDate, IndexLevel> plainly(
      SortedMap<InstrumentId, IndexShares> shares,
      Divisor divisor,
      Map<LocalDate, PriceBook> books) {
    SortedMap<LocalDate, IndexLevel> levels = new TreeMap<>();
    books.forEach(
        (date, book) -> {
          if (book.prices().keySet().containsAll(shares.keySet())) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<InstrumentId, IndexShares> held : shares.entrySet()) {
              BigDecimal price = book.priceOf(held.getKey()).orElseThrow().perUnit();
              sum = sum.add(held.getValue().count().multiply(price));
            }
            levels.put(date, new IndexLevel(sum.divide(divisor.value(), MathContext.DECIMAL128)));
          }
        });
    return levels;
  }

  private static List<Close> closesOf(InstrumentId id, Random random) {
    List<Close> closes = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      if (random.nextInt(100) > 0) {
        closes.add(new Close(id, FIRST.plusDays(day), new Price(number(random), Books.USD)));
      }
    }
    return closes;
  }

  /** Up to nine digits, up to six of them decimals. */
  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(999_999_999), random.nextInt(7));
  }
}
