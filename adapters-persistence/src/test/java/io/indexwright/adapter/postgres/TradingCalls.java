package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.trading.PostgresBlotter;
import io.indexwright.adapter.postgres.trading.PostgresPlans;
import io.indexwright.application.access.UserId;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.dealing.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of {@link PortCalls} about plans, and orders side by side. */
final class TradingCalls {
  private static final UserId ADA = new UserId(Sample.uuid(1));
  private static final RunId RUN = new RunId(Sample.uuid(3));

  private final PostgresPlans plans;
  private final PostgresBlotter blotter;

  TradingCalls(PostgresTransactions transactions) {
    this.plans = new PostgresPlans(transactions);
    this.blotter = new PostgresBlotter(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("plans.keep", () -> plans.keep(Sample.plan(RUN)));
    calls.put("plans.find", () -> plans.find(RUN));
    calls.put("plans.hold", () -> plans.hold(RUN));
    calls.put("plans.of", () -> plans.of(Sample.ACCOUNT.id(), PageRequest.first(1)));
    calls.put("plans.close", this::closeOnce);
    calls.put(
        "blotter.lines",
        () -> blotter.lines(Optional.empty(), Optional.empty(), PageRequest.first(1)));
    calls.put(
        "blotter.lines of an owner",
        () -> blotter.lines(Optional.of(ADA), Optional.of("NEW"), PageRequest.first(1)));
    calls.put("blotter.line", () -> blotter.line(RUN.order(1)));
    return calls;
  }

  private void closeOnce() {
    if (plans.find(RUN).stream().map(KeptPlan::closing).noneMatch(Optional::isPresent)) {
      plans.close(RUN, new Closing(Closing.Kind.CANCELLED, ADA, Sample.FIRST, List.of()));
    }
  }
}
