package io.indexwright.quality;

import java.util.List;

/** What a number in a raw row is. */
public enum Column {
  OPEN,
  HIGH,
  LOW,
  CLOSE,
  /** The close as the source restates it for all later splits and dividends. */
  ADJUSTED_CLOSE,
  /** Units traded. */
  VOLUME,
  /** Money per unit that goes ex on the date; zero says none. */
  DIVIDEND,
  /** New units for one old one from the date on; zero and one say none. */
  SPLIT;

  /** The prices that a day of trading leaves. */
  public static final List<Column> TRADED = List.of(OPEN, HIGH, LOW, CLOSE);
}
