package io.indexwright.market;

import java.util.regex.Pattern;

/**
 * A way of sorting instruments into groups.
 *
 * @param name lower-case letters, digits and hyphens, such as {@code sector}; 1 to 64 characters
 */
public record Scheme(String name) implements Comparable<Scheme> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Who issued the instrument: several share lines have one issuer. */
  public static final Scheme ISSUER = new Scheme("issuer");

  /** Where its dividends are taxed: the country, two capital letters. */
  public static final Scheme TAX_DOMICILE = new Scheme("tax-domicile");

  /** Refuses any other form. */
  public Scheme {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a scheme such as sector: " + name);
    }
  }

  @Override
  public int compareTo(Scheme other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
