package io.indexwright.market;

import java.util.regex.Pattern;

/**
 * What a number that is known of an instrument measures.
 *
 * @param name lower-case letters, digits and hyphens, such as {@code book-value}; 1 to 64
 *     characters
 */
public record Figure(String name) implements Comparable<Figure> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Shares in issue, in shares of the date from which on the number is known. */
  public static final Figure SHARES = new Figure("shares");

  /** The part of the shares in issue that can be bought, from 0 to 1. */
  public static final Figure FLOAT_FACTOR = new Figure("float-factor");

  /** The rate of tax withheld from dividends of this instrument, from 0 to 1. */
  public static final Figure WITHHOLDING = new Figure("withholding");

  /** Value traded on a day, in the currency of the instrument. */
  public static final Figure TRADED_VALUE = new Figure("traded-value");

  /** Refuses any other form. */
  public Figure {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a figure such as book-value: " + name);
    }
  }

  @Override
  public int compareTo(Figure other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
