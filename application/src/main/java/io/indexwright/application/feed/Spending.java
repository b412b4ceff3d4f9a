package io.indexwright.application.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is spent of a source, in a minute and in a day of UTC.
 *
 * @param minute when the minute began
 * @param day when the day began
 */
public record Spending(Instant minute, int inMinute, Instant day, int inDay) {

  /** Of a source that nothing was asked of yet. */
  public static final Spending NONE = new Spending(Instant.MIN, 0, Instant.MIN, 0);

  /** Whoever comes late, with a clock that is behind, is counted in the minute that has begun. */
  public Spending at(Instant now) {
    Instant thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
    Instant today = now.truncatedTo(ChronoUnit.DAYS);
    boolean next = thisMinute.isAfter(minute);
    boolean tomorrow = today.isAfter(day);
    return new Spending(
        next ? thisMinute : minute,
        next ? 0 : inMinute,
        tomorrow ? today : day,
        tomorrow ? 0 : inDay);
  }

  /** Returns the same with {@code credits} more. */
  public Spending plus(int credits) {
    return new Spending(minute, inMinute + credits, day, inDay + credits);
  }

  /** Says whether {@code allowance} has {@code credits} more. */
  public Grant grant(Allowance allowance, int credits) {
    if (allowance.aDay().isPresent() && inDay + credits > allowance.aDay().getAsInt()) {
      return new Grant.Spent(day.plus(1, ChronoUnit.DAYS));
    }
    return inMinute + credits > allowance.aMinute()
        ? new Grant.Spent(minute.plus(1, ChronoUnit.MINUTES))
        : new Grant.Granted();
  }
}
