package io.indexwright.application.refresh;

/**
 * What became of splits and dividends.
 *
 * @param added of which nothing was known
 * @param corrected that have a further revision, those that the source does not tell any more among
 *     them
 */
public record ActionsTaken(int added, int corrected) {}
