package io.indexwright.application.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something that somebody does, or tries to.
 *
 * @param at when it is done, to the microsecond
 */
public record Deed(SubjectPseudonym who, Act act, Instant at, Origin origin, Why why) {

  /** Cuts off what is less than a microsecond: no store keeps it. */
  public Deed {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** What is done to what. */
  public record Act(AuditAction action, AuditResource resource, Change change) {}

  /**
   * Why it is done, where a reason is asked for.
   *
   * @param reason as it was given, without personal data
   * @param approvedBy who said yes to it
   */
  public record Why(Optional<String> reason, Optional<SubjectPseudonym> approvedBy) {

    /** Nobody was asked. */
    public static final Why UNASKED = new Why(Optional.empty(), Optional.empty());

    /** Refuses a text that cannot be kept. */
    public Why {
      Words.require("reason", reason, Words.LONG);
    }
  }

  /** Something that is done inside, unasked. */
  public static Deed inside(SubjectPseudonym who, Act act, Instant at) {
    return new Deed(who, act, at, Origin.INSIDE, Why.UNASKED);
  }

  /** Returns the same deed, once it is known what it changed. */
  public Deed changing(Change change) {
    return new Deed(who, new Act(act.action(), act.resource(), change), at, origin, why);
  }

  /** Returns the same deed, by that person as far as anybody knows. */
  public Deed by(Person person) {
    return new Deed(who, act, at, origin.by(person), why);
  }
}
