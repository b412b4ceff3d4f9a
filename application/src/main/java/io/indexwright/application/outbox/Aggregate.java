package io.indexwright.application.outbox;

import java.util.regex.Pattern;

/**
 * The thing that an event is about: what is told of one thing is told in order.
 *
 * @param kind what sort of thing, a word as in {@code index} or {@code order-run}
 * @param id which of them; 1 to 200 characters, none of them a control character
 */
public record Aggregate(String kind, String id) {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,99}");
  private static final Pattern ID = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

  /** Refuses what not every store could write down alike. */
  public Aggregate {
    if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an aggregate has a kind of lower-case letters, and an id of 1 to 200 characters");
    }
  }
}
