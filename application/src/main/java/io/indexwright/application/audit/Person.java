package io.indexwright.application.audit;

import java.util.Optional;

/**
 * What is known of the person who does something: kept apart from everything else, until somebody
 * asks to be forgotten.
 *
 * @param name behind the pseudonym
 * @param ip where the request came from
 * @param agent the program that sent it, as it calls itself
 */
public record Person(Optional<String> name, Optional<String> ip, Optional<String> agent) {

  /** Nothing is known, or nothing any more. */
  public static final Person UNKNOWN =
      new Person(Optional.empty(), Optional.empty(), Optional.empty());

  /** Refuses texts that cannot be kept. */
  public Person {
    Words.require("name", name, Words.SHORT);
    Words.require("ip", ip, Words.SHORT);
    Words.require("agent", agent, Words.LONG);
  }
}
