package io.indexwright.statistics;

/** How close is close enough. Rule: docs/rules/statistics.md. */
final class Tolerance {
  /** Of the largest return: a column that strays no further from its mean is constant. */
  static final double CONSTANT = 1e-12;

  /** Of its own variance: an instrument whose others leave no more of it is a mixture of them. */
  static final double SINGULAR = 1e-10;

  /** The relative change of a weight in one round, below which a search has settled. */
  static final double SETTLED = 1e-12;

  /** How far a share of the risk may be from its budget. */
  static final double BUDGET = 1e-10;

  /** How far a weight may be beyond its bound before it is put on it. */
  static final double BOUND = 1e-13;

  /** How much a weight on its bound must gain by leaving it, as a part of the risk. */
  static final double GAIN = 1e-12;

  /** How far the conditions of a minimum may be missed, as a part of the risk. */
  static final double OPTIMAL = 1e-10;

  private Tolerance() {}
}
