package io.indexwright.adapter.other.planted;

import io.indexwright.adapter.one.planted.Neighbour;

/** Breaks adaptersAreStrangers. */
final class KnowsItsNeighbour {
  Neighbour neighbour() {
    return new Neighbour();
  }
}
