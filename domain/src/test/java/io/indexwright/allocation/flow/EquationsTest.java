package io.indexwright.allocation.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EquationsTest {

  /** Both say x + y; that one of them wants 1 and the other 2 is nothing new of x and y. */
  @Test
  void countsWhatIsNew_andNoContradiction() {
    assertThat(new Equations(List.of(row("1", "1"), row("1", "1")), row("1", "2")).rank()).isOne();
    assertThat(new Equations(List.of(row("1", "1"), row("1", "2")), row("1", "2")).rank())
        .isEqualTo(2);
  }

  private static List<Fraction> row(String... numbers) {
    return Stream.of(numbers).map(BigDecimal::new).map(Fraction::of).toList();
  }
}
