package io.indexwright.application.privacy;

/** What becomes of the portfolios of somebody who is forgotten. */
public enum PortfolioFate {
  /** They stay, named by their ids, and belong to an id that says nothing of him. */
  PSEUDONYMOUS,
  /** They go, with their ledgers and orders. */
  REMOVE
}
