package io.indexwright.application.simulation;

import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import java.time.Month;

/** How often something is done, after the last close of a calendar month. */
public enum Every {
  MONTH {
    @Override
    public ReviewSchedule schedule() {
      return ReviewSchedule.monthly(LAST, Roll.PRECEDING);
    }
  },
  QUARTER {
    @Override
    public ReviewSchedule schedule() {
      return ReviewSchedule.quarterly(Month.MARCH, LAST, Roll.PRECEDING);
    }
  },
  HALF_YEAR {
    @Override
    public ReviewSchedule schedule() {
      return ReviewSchedule.halfYearly(Month.JUNE, LAST, Roll.PRECEDING);
    }
  },
  YEAR {
    @Override
    public ReviewSchedule schedule() {
      return ReviewSchedule.yearly(Month.DECEMBER, LAST, Roll.PRECEDING);
    }
  };

  private static final DayRule LAST = new DayRule.LastBusinessDay();

  /** Returns the days on which it is done. */
  public abstract ReviewSchedule schedule();
}
