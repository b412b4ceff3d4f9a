package io.indexwright.bootstrap.simulate;

import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import java.time.Month;

/** How often something is done, after the last close of a calendar month. */
enum Every {
  MONTH {
    @Override
    ReviewSchedule schedule() {
      return ReviewSchedule.monthly(LAST, Roll.PRECEDING);
    }
  },
  QUARTER {
    @Override
    ReviewSchedule schedule() {
      return ReviewSchedule.quarterly(Month.MARCH, LAST, Roll.PRECEDING);
    }
  },
  HALF_YEAR {
    @Override
    ReviewSchedule schedule() {
      return ReviewSchedule.halfYearly(Month.JUNE, LAST, Roll.PRECEDING);
    }
  },
  YEAR {
    @Override
    ReviewSchedule schedule() {
      return ReviewSchedule.yearly(Month.DECEMBER, LAST, Roll.PRECEDING);
    }
  };

  private static final DayRule LAST = new DayRule.LastBusinessDay();

  abstract ReviewSchedule schedule();
}
