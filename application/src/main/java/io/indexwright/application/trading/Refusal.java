package io.indexwright.application.trading;

import io.indexwright.risk.Breach;
import java.util.List;
import java.util.Objects;

/**
 * Why something was not done.
 *
 * @param detail in a sentence, for whoever asked
 * @param reasons one by one, in words; none if the sentence says it all
 */
public record Refusal(Kind kind, String detail, List<String> reasons) {

  /** Keeps a copy that nobody can change. */
  public Refusal {
    reasons = List.copyOf(reasons);
  }

  /** What stands in the way. */
  public enum Kind {
    /** Limits would be broken. */
    LIMITS_BROKEN,
    /** The cash is not there, or is set aside. */
    NOT_ENOUGH_CASH,
    /** There is nothing to plan with. */
    NO_PLAN,
    /** The account is kept in another currency. */
    OTHER_CURRENCY,
    /** Nobody knows the instrument. */
    UNKNOWN_INSTRUMENT,
    /** Somebody else has to say yes. */
    FOUR_EYES,
    /** What would be traded now is not what was shown. */
    PLAN_CHANGED,
    /** The plan has come to its end, or is approved. */
    PLAN_ENDED,
    /** Nothing is open of the order. */
    ORDER_ENDED
  }

  static Refusal of(Kind kind, String detail) {
    return new Refusal(kind, detail, List.of());
  }

  static Refusal brokenBy(List<Breach> breaches) {
    return new Refusal(
        Kind.LIMITS_BROKEN,
        "limits would be broken",
        breaches.stream().map(Objects::toString).toList());
  }
}
