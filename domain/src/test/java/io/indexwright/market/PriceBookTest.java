package io.indexwright.market;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.instrument.InstrumentId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PriceBookTest {

  @Test
  void knowsWhatHadAClose() {
    PriceBook book = on("2024-01-02", "A", "10");

    assertThat(book.priceOf(id("A"))).contains(usd("10"));
    assertThat(book.priceOf(id("B"))).isEmpty();
  }

  @Test
  void keepsOnlyWhatIsAskedFor() {
    PriceBook book = on("2024-01-02", "A", "10", "B", "20", "C", "30");

    assertThat(book.of(List.of(id("C"), id("A"), id("Z"))))
        .isEqualTo(on("2024-01-02", "A", "10", "C", "30"));
  }

  @Test
  void isIteratedInInstrumentOrder_whateverOrderItWasBuiltIn() {
    SortedMap<InstrumentId, Price> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(on("2024-01-02", "A", "10", "B", "20").prices());

    assertThat(new PriceBook(day("2024-01-02"), backwards).prices().keySet())
        .containsExactly(id("A"), id("B"));
  }

  @Test
  void cannotBeChanged() {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    PriceBook book = new PriceBook(day("2024-01-02"), prices);
    prices.put(id("A"), usd("1"));

    assertThat(book.prices()).isEmpty();
    assertThatThrownBy(() -> book.prices().put(id("A"), usd("1")))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
