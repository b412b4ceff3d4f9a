package io.indexwright.application.privacy;

import java.util.regex.Pattern;

/**
 * What somebody is asked to agree to.
 *
 * @param name 1 to 64 small letters, digits and hyphens, the first a letter
 */
public record Purpose(String name) implements Comparable<Purpose> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /** Refuses any other form. */
  public Purpose {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("not a purpose such as newsletter: " + name);
    }
  }

  @Override
  public int compareTo(Purpose other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
