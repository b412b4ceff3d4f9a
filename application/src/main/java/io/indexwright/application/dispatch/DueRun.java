package io.indexwright.application.dispatch;

import io.indexwright.dealing.RunId;

/**
 * A run whose time has come.
 *
 * @param attempt 1 for the first
 */
public record DueRun(RunId run, int attempt) {}
