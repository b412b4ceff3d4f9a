package io.indexwright.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"XNYS", "24-7", "PRICED-DATES", "MY_OWN", "A"})
  void acceptsCodesAndNames(String value) {
    assertThat(new CalendarId(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xnys", "X NYS", "24/7", "X\n", "ÄB"})
  void refusesAnyOtherForm(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarId(value))
        .withMessageContaining(value);
  }

  @Test
  void hasAtMostThirtyTwoCharacters() {
    assertThat(new CalendarId("A".repeat(32)).value()).hasSize(32);
    assertThatIllegalArgumentException().isThrownBy(() -> new CalendarId("A".repeat(33)));
  }

  @Test
  void isOrderedByItsText() {
    assertThat(new CalendarId("24-7")).isLessThan(new CalendarId("XNYS"));
  }
}
