package io.indexwright.application.daily;

import io.indexwright.application.inspection.StoredSeries;
import io.indexwright.application.port.Indices;
import io.indexwright.application.port.Prices;
import io.indexwright.application.port.reference.Announcements;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.PriceHistory;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Severity;
import io.indexwright.quality.Thresholds;
import io.indexwright.quality.inspection.Inspection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Looks at the closes of a day for what cannot be, or should not: by what came before them, since
 * nobody knows yet what comes after. Rule: docs/rules/quality.md.
 */
public final class DayInspection {
  /** Calendar days with the sixty closes that say what is ordinary, holidays and all. */
  private static final int REACH = 120;

  /** An instrument without a close for so many calendar days is not missed every day. */
  private static final int MISSED = 10;

  private final Indices indices;
  private final Prices prices;
  private final Announcements announcements;
  private final Severity holding;
  private final Inspection inspection = new Inspection(Thresholds.USUAL, Optional.empty());

  /**
   * Looks at every instrument that an index looks at.
   *
   * @param holding from which severity on a finding holds the day back
   */
  public DayInspection(
      Indices indices, Prices prices, Announcements announcements, Severity holding) {
    this.indices = indices;
    this.prices = prices;
    this.announcements = announcements;
    this.holding = holding;
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
          .ifPresent(
              before ->
                  findings.addAll(
                      history.priceOf(instrument, date).isEmpty()
                          ? missed(before, date)
                          : found(before, date, stored(instrument, history, actions))));
    }
    return findings;
  }

  private static StoredSeries stored(
      InstrumentId instrument, PriceHistory history, CorporateActions actions) {
    List<Bar> bars =
        history.dates().stream()
            .flatMap(
                date ->
                    history.priceOf(instrument, date).stream()
                        .map(price -> Bar.of(new Close(instrument, date, price))))
            .toList();
    return new StoredSeries(bars, actions.of(instrument));
  }

  private List<DayFinding> missed(Close before, LocalDate date) {
    return before.date().isBefore(date.minusDays(MISSED))
        ? List.of()
        : List.of(
            new DayFinding(
                before.instrument(),
                Severity.INFO,
                "no close; the last one is of " + before.date(),
                holds(Severity.INFO)));
  }

  private List<DayFinding> found(Close before, LocalDate date, StoredSeries stored) {
    boolean isExplained = stored.isBeyondRows(before.date().plusDays(1), date);
    return inspection.trailing(stored.rows(Map.of())).stream()
        .filter(finding -> finding.covers(date))
        .map(finding -> finding(before.instrument(), finding, isExplained))
        .toList();
  }

  private DayFinding finding(InstrumentId instrument, Finding finding, boolean isExplained) {
    return new DayFinding(
        instrument,
        finding.severity(),
        finding.kind() + ": " + finding.evidence(),
        !isExplained && holds(finding.severity()));
  }

  private boolean holds(Severity severity) {
    return severity.compareTo(holding) >= 0;
  }
}
