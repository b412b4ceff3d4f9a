package io.indexwright.application.planning;

import io.indexwright.application.access.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A plan came to its end without an order.
 *
 * @param reasons why, in words; none if somebody just wanted it so
 */
public record Closing(Kind kind, UserId by, Instant at, List<String> reasons) {

  /** Keeps a copy that nobody can change, and cuts off what no store keeps. */
  public Closing {
    at = at.truncatedTo(ChronoUnit.MICROS);
    reasons = List.copyOf(reasons);
  }

  /** How. */
  public enum Kind {
    /** Somebody took it back. */
    CANCELLED,
    /** Somebody said yes, and limits said no. */
    REFUSED
  }
}
