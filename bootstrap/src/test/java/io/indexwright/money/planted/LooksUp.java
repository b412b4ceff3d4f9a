package io.indexwright.money.planted;

import io.indexwright.market.planted.LooksDown;

/** Breaks roomsPointDownwards and, with its counterpart, nothingIsCyclic. */
public final class LooksUp {
  /** Returns what is above. */
  LooksDown above() {
    return new LooksDown();
  }
}
