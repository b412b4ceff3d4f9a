package io.indexwright.market.planted;

import io.indexwright.money.planted.LooksUp;

/** Rightly looks down, at something that wrongly looks up. */
public final class LooksDown {
  /** Returns what is below. */
  LooksUp below() {
    return new LooksUp();
  }
}
