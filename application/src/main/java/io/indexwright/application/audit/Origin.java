package io.indexwright.application.audit;

import java.util.Optional;

/**
 * Where something was asked for.
 *
 * @param request the id of the request, as its answer shows it
 * @param trace the id under which all that it caused is found
 * @param route method and pattern of the route, or the command; never its values
 * @param person who asked
 */
public record Origin(
    Optional<String> request, Optional<String> trace, Optional<String> route, Person person) {

  /** Nobody asked from outside. */
  public static final Origin INSIDE =
      new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Person.UNKNOWN);

  /** Refuses texts that cannot be kept. */
  public Origin {
    Words.require("request", request, Words.SHORT);
    Words.require("trace", trace, Words.SHORT);
    Words.require("route", route, Words.SHORT);
  }

  /** Returns the same place, by that person. */
  public Origin by(Person other) {
    return new Origin(request, trace, route, other);
  }
}
