package io.indexwright.adapter.marketfeed.synthetic.defect;

import io.indexwright.adapter.marketfeed.synthetic.Noise;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawSeries.Convention;
import java.util.Arrays;
import java.util.List;

/** What a source does to rows that were right. */
public enum Defect {
  /** Some rows in a unit a hundred times too small or too large. */
  HUNDREDFOLD(Convention.AS_TRADED, Place.QUIET, 10) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.scale(at, noise.oneOf(List.of("100", "0.01")), Planting.PRICES);
    }
  },
  /** A row in thousands, or in thousandths. */
  THOUSANDFOLD(Convention.AS_TRADED, Place.QUIET, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.scale(at, noise.oneOf(List.of("1000", "0.001")), Planting.PRICES);
    }
  },
  /** Five to ten rows that repeat the one before. */
  STALE(Convention.AS_TRADED, Place.QUIET, 10) {
    @Override
    int length(Noise noise) {
      return 5 + noise.below(6);
    }

    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.repeat(at);
    }
  },
  /** A row that comes twice. */
  DUPLICATE(Convention.AS_TRADED, Place.QUIET, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.twice(at.first());
    }
  },
  /** Some rows that are missing. */
  GAP(Convention.AS_TRADED, Place.QUIET, 5) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.leaveOut(at);
    }
  },
  /** A high below the low. */
  CROSSED(Convention.AS_TRADED, Place.QUIET, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.scale(at, "0.8", List.of(Column.HIGH));
    }
  },
  /** A row that leaps away by more than half, and back. */
  LEAP(Convention.AS_TRADED, Place.QUIET, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.scale(at, noise.oneOf(List.of("1.7", "0.55")), Planting.PRICES);
    }
  },
  /** A split that prices show and nobody tells. */
  NO_SPLIT(Convention.AS_TRADED, Place.SPLIT, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.empty(at.first(), Column.SPLIT);
    }
  },
  /** A split upside down. */
  WRONG_SPLIT(Convention.AS_TRADED, Place.SPLIT, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.invert(at, Column.SPLIT);
    }
  },
  /** A dividend that adjusted closes know of and nobody tells. */
  NO_DIVIDEND(Convention.AS_TRADED, Place.DIVIDEND, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.empty(at.first(), Column.DIVIDEND);
    }
  },
  /** A volume in thousands, or in thousandths. */
  VOLUME(Convention.AS_TRADED, Place.QUIET, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.scale(at, noise.oneOf(List.of("1000", "0.001")), List.of(Column.VOLUME));
    }
  },
  /** Some rates that are one over what they should be. */
  INVERTED(Convention.RATE, Place.QUIET, 5) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.invert(at, Column.CLOSE);
    }
  },
  /** A rate for a hundred units. */
  RATE_OF_A_HUNDRED(Convention.RATE, Place.QUIET, 1) {
    @Override
    void plant(Planting rows, Stretch at, Noise noise) {
      rows.scale(at, "100", List.of(Column.CLOSE));
    }
  };

  private final Convention convention;
  private final Place place;
  private final int longest;

  /**
   * Describes a defect.
   *
   * @param convention of the series it can be in
   * @param longest how many rows it touches at most
   */
  Defect(Convention convention, Place place, int longest) {
    this.convention = convention;
    this.place = place;
    this.longest = longest;
  }

  /** Where a defect can be. */
  enum Place {
    /** Where no dividend or split is, and none on the next row. */
    QUIET,
    /** Before a dividend or a split: what is wrong there is wrong in all adjusted closes before. */
    EVE,
    SPLIT,
    DIVIDEND
  }

  static List<Defect> of(Convention convention) {
    return Arrays.stream(values()).filter(defect -> defect.convention == convention).toList();
  }

  Place place() {
    return place;
  }

  /** Draws how many rows it touches. */
  int length(Noise noise) {
    return 1 + noise.below(longest);
  }

  abstract void plant(Planting rows, Stretch at, Noise noise);
}
