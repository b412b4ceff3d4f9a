package io.indexwright.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

  @Test
  void isItsName() {
    assertThat(new Figure("book-value")).hasToString("book-value");
    assertThat(new Figure("shares")).isEqualTo(Figure.SHARES);
    assertThat(new Figure("9".repeat(64)).name()).hasSize(64);
  }

  @Test
  void isOrderedByItsName() {
    assertThat(Figure.FLOAT_FACTOR).isLessThan(Figure.SHARES);
    assertThat(Figure.TRADED_VALUE).isGreaterThan(Figure.SHARES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Shares", "-shares", "book value", "book_value"})
  void refusesAnyOtherForm(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Figure(name))
        .withMessageEndingWith(": " + name);
  }

  @Test
  void refusesMoreThan64Characters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Figure("a".repeat(65)));
  }
}
