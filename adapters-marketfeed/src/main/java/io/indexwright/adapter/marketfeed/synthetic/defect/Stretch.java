package io.indexwright.adapter.marketfeed.synthetic.defect;

import java.util.stream.IntStream;

/** Some rows of a series, one after the other, by their places. */
record Stretch(int first, int length) {

  IntStream places() {
    return IntStream.range(first, first + length);
  }

  /** One row more on both sides. */
  Stretch widened() {
    return new Stretch(first - 1, length + 2);
  }

  boolean isWithin(int size) {
    return first >= 0 && first + length <= size;
  }
}
