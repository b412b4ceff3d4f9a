package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.Review;
import io.indexwright.calendar.ReviewDate;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers to the cases about days. */
final class CalendarOracles {
  private static final TradingCalendar NEW_YORK =
      ExchangeCalendars.of(new CalendarId("XNYS")).orElseThrow();

  private CalendarOracles() {}

  static void thirdFridays(Oracle oracle) {
    List<Month> months =
        oracle.input("months").items().stream().map(month -> Month.of(whole(month))).toList();
    ReviewDate change = ReviewDate.atTheChange();
    ReviewSchedule schedule =
        new ReviewSchedule(
            new TreeSet<>(months),
            DayRule.thirdFriday(),
            Roll.PRECEDING,
            change,
            change,
            change,
            0,
            1);

    for (Json year : oracle.input("years").items()) {
      int number = whole(year);
      check(
          oracle,
          "third_fridays",
          number,
          y -> months.stream().map(month -> DayRule.thirdFriday().in(YearMonth.of(y, month))));
      check(
          oracle,
          "effective_dates",
          number,
          y ->
              schedule.reviews(NEW_YORK, LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31)).stream()
                  .map(Review::effective));
    }
  }

  private static void check(
      Oracle oracle, String key, int year, Function<Integer, Stream<LocalDate>> dates) {
    if (oracle.json().at("expected").fields().containsKey(key)) {
      assertThat(dates.apply(year).map(LocalDate::toString))
          .as("%s of %s in %d", key, oracle.id(), year)
          .containsExactlyElementsOf(
              oracle.expected(key).at(String.valueOf(year)).items().stream()
                  .map(Json::text)
                  .toList());
    }
  }

  private static int whole(Json number) {
    return number.number().intValueExact();
  }
}
