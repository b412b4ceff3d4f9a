package io.indexwright.application.refresh;

import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.feed.Reply.Answered;
import io.indexwright.application.feed.Reply.Failed;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.intake.BarRow;
import io.indexwright.application.intake.ImportOutcome;
import io.indexwright.application.refresh.Batch.Said;
import io.indexwright.application.refresh.RefreshPrices.Store;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.market.Bar;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stores what a source said of a ticker in one transaction: its bars and its actions, or neither,
 * so that no split is missing from prices that show it. A plan that does not cover actions is no
 * reason to go without bars; an inspection shows what is missing then.
 */
final class TickerIntake {
  private final Store store;
  private final String source;
  private final TickerInspection inspection;

  TickerIntake(Store store, String source) {
    this.store = store;
    this.source = source;
    this.inspection = new TickerInspection(store);
  }

  Refreshed take(Batch batch, Said said, Instant now) {
    return said.bars()
        .fold(
            bars ->
                missing(said)
                    .map(why -> Refreshed.failed(said.ticker(), why))
                    .orElseGet(
                        () -> store.transactions().inOne(() -> taken(batch, said, bars, now))),
            failed -> Refreshed.failed(said.ticker(), failed));
  }

  /** Returns why actions that the plan covers are not there. */
  private static Optional<Failed<?>> missing(Said said) {
    return said.actions()
        .flatMap(
            reply ->
                reply.fold(
                    answered -> Optional.<Failed<?>>empty(),
                    failed ->
                        Optional.<Failed<?>>of(failed)
                            .filter(why -> why.failure() != Failure.FORBIDDEN)));
  }

  private Refreshed taken(Batch batch, Said said, Answered<Bar> bars, Instant now) {
    Ticker ticker = said.ticker();
    Optional<Answered<Announcement>> told =
        said.actions().flatMap(reply -> reply.fold(Optional::of, failed -> Optional.empty()));
    List<QuarantinedRow> apart =
        Stream.concat(
                bars.quarantined().stream(),
                told.stream().flatMap(answered -> answered.quarantined().stream()))
            .toList();
    store.records().quarantine(source, ticker.instrument(), apart, now);
    ImportOutcome outcome = store.bars().load(rows(ticker, bars.rows()).iterator(), now);
    if (outcome instanceof ImportOutcome.Refused) {
      return new Refreshed(
          ticker, Optional.of(outcome), Optional.empty(), apart.size(), 0, Optional.empty());
    }
    store.records().read(ticker.instrument(), responses(bars));
    Optional<ActionsTaken> actions =
        told.map(
            answered ->
                new ActionIntake(store.announcements(), source)
                    .take(ticker.instrument(), batch.days(), answered, now));
    Refreshed done =
        new Refreshed(ticker, Optional.of(outcome), actions, apart.size(), 0, Optional.empty());
    boolean isSeen = done.added() + done.corrected() == 0 && said.adjusted().isEmpty();
    return isSeen ? done : done.finding(inspection.inspect(batch, said, now));
  }

  private static Map<LocalDate, Digest> responses(Answered<Bar> bars) {
    Map<LocalDate, Digest> responses = new LinkedHashMap<>();
    bars.rows().forEach(bar -> responses.put(bar.row().close().date(), bar.response()));
    return responses;
  }

  private static List<BarRow> rows(Ticker ticker, List<Sourced<Bar>> bars) {
    List<BarRow> rows = new ArrayList<>();
    for (Sourced<Bar> sourced : bars) {
      Bar bar = sourced.row();
      BarRow.Figures figures =
          new BarRow.Figures(
              bar.close().price().perUnit(), bar.open(), bar.high(), bar.low(), bar.volume());
      rows.add(
          new BarRow(
              rows.size() + 1,
              ticker.instrument().value(),
              bar.close().date(),
              ticker.currency().getCurrencyCode(),
              figures));
    }
    return rows;
  }
}
