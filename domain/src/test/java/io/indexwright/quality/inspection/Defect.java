package io.indexwright.quality.inspection;

import io.indexwright.quality.Column;
import io.indexwright.quality.Kind;
import io.indexwright.quality.RawRow;
import io.indexwright.quality.RawSeries.Convention;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** An error that is put into a series on purpose, and the kind it is to be found as. */
enum Defect {
  ROW_LEFT_OUT(Kind.GAP, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.remove(rows.anywhere());
    }
  },
  ROW_TWICE(Kind.DUPLICATE, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      int at = rows.anywhere();
      rows.add(rows.get(at));
    }
  },
  ROW_ON_SUNDAY(Kind.NO_SESSION, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      RawRow row = rows.get(rows.anywhere());
      LocalDate sunday = row.date().with(DayOfWeek.SUNDAY);
      rows.add(new RawRow(sunday, row.with(Column.DIVIDEND, Optional.empty()).values()));
    }
  },
  CLOSE_LEFT_OUT(Kind.NO_CLOSE, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.empty(rows.anywhere(), Column.CLOSE);
    }
  },
  ADJUSTED_LEFT_OUT(Kind.NO_ADJUSTED_CLOSE, Convention.SPLIT_ADJUSTED) {
    @Override
    void plant(Planting rows) {
      int first = SyntheticSeries.FIRST_DIVIDEND - 3;
      for (int i = first; i < first + 8; i++) {
        rows.empty(i, Column.ADJUSTED_CLOSE);
      }
    }
  },
  PRICE_BELOW_ZERO(Kind.IMPOSSIBLE, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.anywhere(), "-1", Column.LOW);
    }
  },
  HIGH_AND_LOW_CROSSED(Kind.RANGE, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      int at = rows.anywhere();
      rows.scale(at, "0.9", Column.HIGH);
    }
  },
  OPEN_IN_PENCE(Kind.COLUMN_UNIT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.anywhere(), "100", Column.OPEN);
    }
  },
  CLOSE_IN_PENCE(Kind.COLUMN_UNIT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.anywhere(), "100", Column.CLOSE, Column.ADJUSTED_CLOSE);
    }
  },
  REPEATED(Kind.STALE, Convention.SPLIT_ADJUSTED) {
    @Override
    void plant(Planting rows) {
      int first = SyntheticSeries.FIRST_DIVIDEND + 10;
      for (int i = first; i < first + 6; i++) {
        rows.repeat(i, first - 1);
      }
    }
  },
  LEAP(Kind.SPIKE, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.anywhere(), "1.6", Planting.PRICES);
    }
  },
  IN_PENCE(Kind.UNIT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      int first = rows.anywhere();
      for (int i = first; i < first + 7; i++) {
        rows.scale(i, "100", Planting.PRICES);
      }
    }
  },
  IN_THOUSANDS(Kind.UNIT, Convention.SPLIT_ADJUSTED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.anywhere(), "0.001", Planting.PRICES);
    }
  },
  SPLIT_PASSED_A_ROW_BY(Kind.SPLIT_NOT_APPLIED, Convention.SPLIT_ADJUSTED) {
    @Override
    void plant(Planting rows) {
      rows.unsplit(SyntheticSeries.SPLIT - 4);
    }
  },
  SPLIT_TOO_EARLY(Kind.SPLIT_NOT_APPLIED, Convention.SPLIT_ADJUSTED) {
    @Override
    void plant(Planting rows) {
      for (int i = 0; i < SyntheticSeries.SPLIT - 2; i++) {
        rows.unsplit(i);
      }
    }
  },
  SPLIT_LEFT_OUT(Kind.MISSING_SPLIT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.empty(SyntheticSeries.SPLIT, Column.SPLIT);
    }
  },
  SPLIT_OF_ANOTHER_RATIO(Kind.WRONG_SPLIT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.scale(SyntheticSeries.SPLIT, "2.5", Column.SPLIT);
    }
  },
  SPLIT_UPSIDE_DOWN(Kind.WRONG_SPLIT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.invert(SyntheticSeries.SPLIT, Column.SPLIT);
    }
  },
  SPLIT_THAT_WAS_NOT(Kind.WRONG_SPLIT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.put(SyntheticSeries.SPLIT + 30, Column.SPLIT, new BigDecimal("2"));
    }
  },
  SPLIT_THREE_ROWS_EARLY(Kind.MISPLACED_SPLIT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      int early = SyntheticSeries.SPLIT - 3;
      rows.put(early, Column.SPLIT, rows.value(SyntheticSeries.SPLIT, Column.SPLIT));
      rows.unmarked(SyntheticSeries.SPLIT, Column.SPLIT);
    }
  },
  DIVIDEND_LEFT_OUT(Kind.MISSING_DIVIDEND, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.empty(rows.payment(), Column.DIVIDEND);
    }
  },
  DIVIDEND_IN_PENCE(Kind.WRONG_DIVIDEND, Convention.SPLIT_ADJUSTED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.payment(), "100", Column.DIVIDEND);
    }
  },
  DIVIDEND_IN_POUNDS(Kind.WRONG_DIVIDEND, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.payment(), "0.01", Column.DIVIDEND);
    }
  },
  ADJUSTMENT_LEFT_OUT(Kind.UNADJUSTED, Convention.SPLIT_ADJUSTED) {
    @Override
    void plant(Planting rows) {
      int payment = rows.payment();
      BigDecimal cum = rows.value(payment - 1, Column.CLOSE);
      BigDecimal kept = cum.subtract(rows.value(payment, Column.DIVIDEND));
      for (int i = 0; i < payment; i++) {
        BigDecimal adjusted = rows.value(i, Column.ADJUSTED_CLOSE);
        rows.put(i, Column.ADJUSTED_CLOSE, Planting.divided(adjusted.multiply(cum), kept));
      }
    }
  },
  ADJUSTED_CLOSE_OFF(Kind.WRONG_ADJUSTMENT, Convention.AS_TRADED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.anywhere(), "1.03", Column.ADJUSTED_CLOSE);
    }
  },
  VOLUME_IN_THOUSANDS(Kind.VOLUME, Convention.SPLIT_ADJUSTED) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.anywhere(), "1000", Column.VOLUME);
    }
  },
  RATE_UPSIDE_DOWN(Kind.INVERTED, Convention.RATE) {
    @Override
    void plant(Planting rows) {
      int first = rows.anywhere();
      for (int i = first; i < first + 4; i++) {
        rows.invert(i, Column.CLOSE);
      }
    }
  },
  RATE_OF_A_HUNDRED(Kind.UNIT, Convention.RATE) {
    @Override
    void plant(Planting rows) {
      rows.scale(rows.anywhere(), "100", Column.CLOSE);
    }
  };

  private final Kind kind;
  private final Convention convention;

  Defect(Kind kind, Convention convention) {
    this.kind = kind;
    this.convention = convention;
  }

  Kind kind() {
    return kind;
  }

  /** A series with this error in it, the same for the same seed. */
  Planting planted(long seed) {
    Planting rows = new Planting(SyntheticSeries.of(convention, seed), new Random(seed));
    plant(rows);
    return rows;
  }

  abstract void plant(Planting rows);
}
