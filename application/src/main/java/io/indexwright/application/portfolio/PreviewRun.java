package io.indexwright.application.portfolio;

import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.OrderRun;
import io.indexwright.risk.RiskLimits;
import io.indexwright.risk.RiskVerdict;
import java.time.Instant;

/** Says whether a run would be approved; nothing is written. */
public final class PreviewRun {
  private final MeasureAccount accounts;
  private final RiskLimits limits;

  public PreviewRun(MeasureAccount accounts, RiskLimits limits) {
    this.accounts = accounts;
    this.limits = limits;
  }

  /**
   * Judges {@code run} by the account as it is at {@code now}.
   *
   * @throws UnknownException if the portfolio was not opened
   */
  public RiskVerdict preview(OrderRun run, Instant now) {
    return run.previewed(
        limits, accounts.measure(run.portfolio(), run.tickets(), now).exposure(limits.fee()));
  }
}
