package io.indexwright.application.daily;

import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks at the closes of a day for what cannot be, or should not. */
public final class DayInspection {
  /** How far back the close before is looked for, in calendar days. */
  private static final int REACH = 10;

  private final Indices indices;
  private final Prices prices;
  private final Announcements announcements;
  private final BigDecimal jump;

  /**
   * Looks at every instrument that an index looks at.
   *
   * @param jump from how many times the close before, or of the close in the close before, a close
   *     holds the day back, if nothing was announced; more than one
   */
  public DayInspection(
      Indices indices, Prices prices, Announcements announcements, BigDecimal jump) {
    if (jump.compareTo(BigDecimal.ONE) <= 0) {
      throw new IllegalArgumentException("a jump is a factor of more than one: " + jump);
    }
    this.indices = indices;
    this.prices = prices;
    this.announcements = announcements;
    this.jump = jump;
  }

  /** Returns what was found, by instrument. */
  public List<DayFinding> inspect(LocalDate date, Instant asOf) {
    SortedSet<InstrumentId> universe = new TreeSet<>();
    indices.all().forEach(rules -> universe.addAll(rules.universe()));
    LocalDate from = date.minusDays(REACH);
    LocalDate until = date.plusDays(1);
    PriceHistory history = prices.history(universe, from, until, asOf);
    CorporateActions actions = announcements.actions(universe, from, until, asOf);
    List<DayFinding> findings = new ArrayList<>();
    for (InstrumentId instrument : universe) {
      history
          .lastCloseOf(instrument, date.minusDays(1))
          .flatMap(before -> finding(before, history.priceOf(instrument, date), date, actions))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<DayFinding> finding(
      Close before, Optional<Price> close, LocalDate date, CorporateActions actions) {
    if (close.isEmpty()) {
      return Optional.of(
          new DayFinding(
              before.instrument(), "no close; the last one is of " + before.date(), false));
    }
    boolean explained =
        !actions
            .of(before.instrument())
            .subMap(before.date().plusDays(1), true, date, true)
            .isEmpty();
    return !explained && isJump(before.price(), close.get())
        ? Optional.of(
            new DayFinding(
                before.instrument(),
                "%s after %s on %s, and nothing was announced"
                    .formatted(close.get(), before.price(), before.date()),
                true))
        : Optional.empty();
  }

  private boolean isJump(Price before, Price now) {
    if (!before.currency().equals(now.currency())) {
      return true;
    }
    BigDecimal old = before.perUnit();
    BigDecimal fresh = now.perUnit();
    return fresh.compareTo(old.multiply(jump)) >= 0 || old.compareTo(fresh.multiply(jump)) >= 0;
  }
}
