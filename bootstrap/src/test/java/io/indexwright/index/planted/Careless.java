package io.indexwright.index.planted;

/** Breaks noBinaryFloatingPointInAccounting, domainIsImmutable and domainTypesAreClosed. */
class Careless {
  double level = 1000;

  /** Breaks estimatesAreStrict. */
  double doubled() {
    level = Math.exp(Math.log(level) + Math.log(2));
    return level;
  }
}
