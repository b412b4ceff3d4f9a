package io.indexwright.bootstrap.wiring.watch;

import static java.util.stream.Collectors.groupingBy;

import io.indexwright.adapter.postgres.figure.Figure;
import io.indexwright.adapter.postgres.figure.PostgresFigures;
import io.indexwright.application.port.UnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how the business stands, as it was a few seconds ago at most when somebody asks. */
public final class BusinessMeters {
  private static final Logger LOG = LoggerFactory.getLogger(BusinessMeters.class);
  private static final Duration FRESH = Duration.ofSeconds(15);

  private final PostgresFigures figures;
  private final Clock clock;
  private final Map<String, Shown> gauges;
  private Instant readAt = Instant.EPOCH;

  /** Registers what is shown of {@code figures}. */
  public BusinessMeters(MeterRegistry meters, PostgresFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
    this.gauges =
        Map.of(
            PostgresFigures.LEVEL_AGE, Shown.in(meters, "level.age", "seconds", "index"),
            PostgresFigures.DIVISOR_CHANGES, Shown.in(meters, "divisor.changes", "rows", "index"),
            PostgresFigures.OUTBOX_WAITING, Shown.in(meters, "outbox.waiting", "events", "sink"),
            PostgresFigures.OUTBOX_AGE, Shown.in(meters, "outbox.age", "seconds", "sink"),
            PostgresFigures.QUARANTINED, Shown.in(meters, "quarantine", "rows", "of"),
            PostgresFigures.ORDERS, Shown.in(meters, "orders", "orders", "state"),
            PostgresFigures.FILLS, Shown.in(meters, "fills", "fills", "of"),
            PostgresFigures.ALLOCATION_GAP, Shown.in(meters, "allocation.gap", "", "portfolio"),
            PostgresFigures.ALLOCATION_CASH, Shown.in(meters, "allocation.cash", "", "portfolio"));
  }

  /** A figure for each value of a label. */
  private record Shown(MultiGauge gauge, String label) {
    static Shown in(MeterRegistry meters, String name, String unit, String label) {
      return new Shown(
          MultiGauge.builder("indexwright." + name).baseUnit(unit).register(meters), label);
    }

    void show(List<Figure> figures) {
      gauge.register(
          figures.stream()
              .map(figure -> MultiGauge.Row.of(Tags.of(label, figure.of()), figure.value()))
              .toList(),
          true);
    }
  }

  /** Reads the figures again, unless they were read just now; what cannot be read stays. */
  public synchronized void refresh() {
    Instant now = clock.instant();
    if (now.isBefore(readAt.plus(FRESH))) {
      return;
    }
    readAt = now;
    try {
      Map<String, List<Figure>> read = figures.read(now).stream().collect(groupingBy(Figure::name));
      gauges.forEach((name, shown) -> shown.show(read.getOrDefault(name, List.of())));
    } catch (UnavailableException away) {
      LOG.debug("the figures of the business cannot be read", away);
    }
  }
}
