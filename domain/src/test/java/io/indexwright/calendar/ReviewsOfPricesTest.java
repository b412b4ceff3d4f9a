package io.indexwright.calendar;

import static io.indexwright.calendar.Weeks.date;
import static io.indexwright.calendar.Weeks.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.calendar.DayRule.NthBusinessDay;
import io.indexwright.calendar.ReviewDate.SessionsBefore;
import org.junit.jupiter.api.Test;

/** On a calendar that is the dates of a file of prices. */
class ReviewsOfPricesTest {
  private final ReviewSchedule monthly =
      ReviewSchedule.monthly(new NthBusinessDay(1), Roll.FOLLOWING);

  @Test
  void isEffectiveTheDayAfter_whenTheFileEndsWithTheChange() {
    TradingCalendar file = days("2024-01-31", "2024-02-02");

    Review review = monthly.frozenFor(1).reviews(file, file.first(), file.last()).get(0);

    assertThat(review.change()).isEqualTo("2024-02-02");
    assertThat(review.effective()).isEqualTo("2024-02-03");
    assertThat(review.freezeStart()).isEqualTo("2024-02-02");
  }

  @Test
  void isReviewedOnce_whenMonthsHaveNoDates() {
    TradingCalendar file = days("2023-12-29", "2024-04-15", "2024-04-16");

    assertThat(monthly.reviews(file, file.first(), file.last()))
        .extracting(Review::change)
        .containsExactly(date("2024-04-15"));
  }

  /** January's would need a session of September. */
  @Test
  void keepsTheReviewOfTheLastMonth_whenSeveralMeetOnOneDay() {
    TradingCalendar file = days("2023-12-29", "2024-04-15", "2024-04-16");
    ReviewDate fourMonthsBefore = new ReviewDate.On(new DayRule.LastBusinessDay().monthsBefore(4));

    assertThat(
            monthly
                .decided(fourMonthsBefore, ReviewDate.atTheChange())
                .reviews(file, file.first(), file.last()))
        .extracting(Review::reference)
        .containsExactly(date("2023-12-29"));
  }

  @Test
  void refusesToLookBeforeTheFile() {
    TradingCalendar file = days("2024-01-31", "2024-02-02");
    SessionsBefore two = new SessionsBefore(2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> monthly.decided(two, two).reviews(file, file.first(), file.last()))
        .withMessage(
            "the reference date of the review of 2024-02-02 is outside the calendar OURS from"
                + " 2024-01-31 to 2024-02-02");
  }

  @Test
  void refusesAStretchOutsideTheFile() {
    TradingCalendar file = days("2024-01-31", "2024-02-02");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> monthly.reviews(file, date("2024-01-30"), file.last()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monthly.reviews(file, file.first(), date("2024-02-03")));
  }
}
