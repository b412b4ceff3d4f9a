package io.indexwright.application.memory.trading;

import io.indexwright.application.memory.Pages;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.trading.Plans;
import io.indexwright.dealing.RunId;
import io.indexwright.portfolio.PortfolioId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans in a map. */
public final class InMemoryPlans implements Plans {
  private final Ledgers ledgers;
  private final Map<RunId, KeptPlan> plans = new LinkedHashMap<>();

  /** Takes plans of portfolios that {@code ledgers} has opened. */
  public InMemoryPlans(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public void keep(KeptPlan plan) {
    PortfolioId portfolio = plan.terms().portfolio();
    if (ledgers.account(portfolio).isEmpty()) {
      throw new IllegalStateException("no such portfolio: " + portfolio);
    }
    plans.putIfAbsent(plan.terms().id(), plan);
  }

  @Override
  public Optional<KeptPlan> find(RunId run) {
    return Optional.ofNullable(plans.get(run));
  }

  @Override
  public Optional<KeptPlan> hold(RunId run) {
    return find(run);
  }

  @Override
  public Page<KeptPlan, RunId> of(PortfolioId portfolio, PageRequest<RunId> wanted) {
    List<KeptPlan> its =
        plans.values().stream().filter(plan -> plan.terms().portfolio().equals(portfolio)).toList();
    return Pages.of(its, wanted, plan -> plan.terms().id());
  }

  @Override
  public void close(RunId run, Closing how) {
    KeptPlan open =
        find(run)
            .filter(plan -> plan.closing().isEmpty())
            .orElseThrow(() -> new IllegalStateException("no plan that waits: " + run));
    plans.put(run, open.closed(how));
  }
}
