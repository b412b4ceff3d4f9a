package io.indexwright.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InstrumentOrderTest {
  private static final InstrumentId A = new InstrumentId("A");
  private static final InstrumentId B = new InstrumentId("B");

  @Test
  void restoresTheOrder_whenAMapComesInAnother() {
    SortedMap<InstrumentId, String> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.put(A, "a");
    backwards.put(B, "b");

    assertThat(InstrumentOrder.copyOf(backwards)).containsExactly(entry(A, "a"), entry(B, "b"));
  }

  @Test
  void restoresTheOrder_whenASetComesInAnother() {
    SortedSet<InstrumentId> backwards = new TreeSet<>(Comparator.reverseOrder());
    backwards.add(A);
    backwards.add(B);

    assertThat(InstrumentOrder.copyOf(backwards)).containsExactly(A, B);
  }

  @Test
  void isACopyThatNobodyCanChange() {
    SortedMap<InstrumentId, String> original = new TreeMap<>();
    SortedMap<InstrumentId, String> copy = InstrumentOrder.copyOf(original);
    original.put(A, "a");

    assertThat(copy).isEmpty();
    assertThatThrownBy(() -> copy.put(B, "b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> InstrumentOrder.copyOf(new TreeSet<InstrumentId>()).add(B))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Map.Entry<InstrumentId, String> entry(InstrumentId id, String value) {
    return Map.entry(id, value);
  }
}
