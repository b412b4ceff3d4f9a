package io.indexwright.application.dispatch;

import io.indexwright.dealing.RunId;
import io.indexwright.portfolio.PortfolioId;

/**
 * A run whose time has come.
 *
 * @param portfolio whose run it is
 * @param orders how many it has
 * @param attempt 1 for the first
 */
public record DueRun(RunId run, PortfolioId portfolio, int orders, int attempt) {}
