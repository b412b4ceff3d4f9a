package io.indexwright.adapter.http.market;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Fault;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.intake.RowFault;
import io.indexwright.application.market.ImportBars;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code /prices/imports}: a file of daily bars is sent, and taken in. */
public final class BarImportRoutes implements RouteGroup {
  private static final SortedMap<String, Mode> MODES =
      new TreeMap<>(Map.of("all", Mode.ALL, "best-effort", Mode.RIGHT, "dry-run", Mode.TRIAL));

  private final ImportBars bars;
  private final Form form;
  private final Clock clock;

  /** Takes bars in, as known at the time of {@code clock}. */
  public BarImportRoutes(ImportBars bars, Form form, Clock clock) {
    this.bars = bars;
    this.form = form;
    this.clock = clock;
  }

  /** How a file is read. */
  @FunctionalInterface
  public interface Form {

    /**
     * Returns what is in {@code file}, which stays until that is read.
     *
     * @param currency of rows that name none
     */
    ImportBars.Source read(Path file, Optional<Currency> currency);
  }

  private enum Mode {
    ALL,
    RIGHT,
    TRIAL
  }

  private record Asked(Mode mode, Optional<Currency> currency) {
    static Asked of(Parameters given) {
      return new Asked(given.oneOf("mode", MODES).orElse(Mode.ALL), given.currency("currency"));
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.post(
        routes, API + "/prices/imports", Access.of(Role.OPERATOR, Scope.PRICES_WRITE), this::take);
  }

  private void take(Context request) throws IOException {
    Asked asked = Parameters.read(request, Asked::of);
    try (Upload upload = Upload.of(request.bodyInputStream())) {
      request.json(taken(asked.mode(), form.read(upload.file(), asked.currency())));
    }
  }

  private ImportView taken(Mode mode, ImportBars.Source source) {
    Instant now = clock.instant();
    return switch (mode) {
      case ALL -> ImportView.of(wholly(bars.all(source, now)), List.of(), false);
      case TRIAL -> ImportView.of(bars.tried(source, now), List.of(), true);
      case RIGHT -> {
        ImportBars.RightRows right = bars.right(source, now);
        yield ImportView.of(wholly(right.outcome()), right.rejected(), false);
      }
    };
  }

  /** Nothing was taken: that is a refusal, whose faults are all that there is to tell. */
  private static ImportOutcome wholly(ImportOutcome outcome) {
    return outcome.fold(
        done -> done,
        refused -> {
          throw RefusedException.unprocessable(
              "rows-refused",
              "nothing was taken of %d rows; faults in all: %d"
                  .formatted(refused.rows(), refused.faultsInAll()),
              refused.faults().stream()
                  .limit(ImportView.SHOWN)
                  .map(BarImportRoutes::fault)
                  .toList());
        });
  }

  private static Fault fault(RowFault row) {
    return new Fault("line " + row.line() + ", " + row.field(), row.reason());
  }
}
