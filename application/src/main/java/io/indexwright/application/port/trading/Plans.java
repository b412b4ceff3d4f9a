package io.indexwright.application.port.trading;

import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.planning.Closing;
import io.indexwright.application.planning.KeptPlan;
import io.indexwright.dealing.RunId;
import io.indexwright.portfolio.PortfolioId;
import java.util.Optional;

/** Plans as they were shown, kept for ever. */
public interface Plans {

  /**
   * Keeps a plan. The first one of a run stays.
   *
   * @throws IllegalStateException if the portfolio is not known
   */
  void keep(KeptPlan plan);

  /** Returns the plan of a run, if one was kept. */
  Optional<KeptPlan> find(RunId run);

  /**
   * Returns the same as {@link #find}; until the transaction has ended, whoever else asks for it so
   * waits.
   */
  Optional<KeptPlan> hold(RunId run);

  /**
   * Returns the plans of a portfolio in the order in which they were kept, a page at a time. After
   * a run that is not one of them comes nothing.
   */
  Page<KeptPlan, RunId> of(PortfolioId portfolio, PageRequest<RunId> wanted);

  /**
   * Ends a plan.
   *
   * @throws IllegalStateException if none was kept, or it has ended
   */
  void close(RunId run, Closing how);
}
