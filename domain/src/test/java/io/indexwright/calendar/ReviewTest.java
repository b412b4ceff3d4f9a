package io.indexwright.calendar;

import static io.indexwright.calendar.Weeks.date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

  /**
   * Changes on Friday the 19th.
   *
   * @param days of January 2024: reference, pricing, announcement, effective, start of the freeze
   */
  private static Review review(String days) {
    List<LocalDate> dates = Stream.of(days.split(" ")).map(d -> day(Integer.parseInt(d))).toList();
    return new Review(
        dates.get(0),
        dates.get(1),
        dates.get(2),
        day(19),
        dates.get(3),
        dates.get(4),
        List.of(day(19)));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2024, 1, day);
  }

  @ParameterizedTest
  @CsvSource({
    "11 10 5 22 22, a review needs reference before pricing: 2024-01-11",
    "10 20 5 22 22, a review needs pricing before change: 2024-01-20",
    "10 12 20 22 22, a review needs announcement before change: 2024-01-20",
    "10 12 5 19 19, a review needs change before effective: 2024-01-20",
    "10 12 5 22 23, a review needs freeze before effective: 2024-01-23",
  })
  void refusesDatesOutOfOrder(String days, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review(days))
        .withMessageStartingWith(message);
  }

  @Test
  void mayDoAllAtOneClose() {
    assertThat(review("19 19 19 20 20").isFrozen(day(19))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"8, false", "9, true", "19, true", "21, true", "22, false"})
  void freezesUntilTheNewBasketIsEffective(int day, boolean isFrozen) {
    assertThat(review("5 10 12 22 9").isFrozen(day(day))).isEqualTo(isFrozen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "2024-01-22", "2024-01-19 2024-01-19", "2024-01-19 2024-01-23 2024-01-22"})
  void stepsForwardFromTheChange(String days) {
    List<LocalDate> steps =
        Stream.of(days.split(" ")).filter(d -> !d.isEmpty()).map(Weeks::date).toList();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Review(day(5), day(5), day(5), day(19), day(22), date("2024-01-22"), steps))
        .withMessageContaining("step");
  }
}
