package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.MarketView;
import io.indexwright.market.Scheme;
import io.indexwright.selection.RefusedException;

/** What a cap counts as one. */
public sealed interface Unit {

  /** Every instrument by itself. */
  Unit LINE = new Line();

  /** All lines of one issuer together. */
  Unit ISSUER = new Grouped(Scheme.ISSUER);

  /**
   * Returns the name of the unit of {@code instrument}.
   *
   * @throws RefusedException if its group is not known
   */
  String nameOf(InstrumentId instrument, MarketView reference);

  /** Every instrument by itself. */
  record Line() implements Unit {
    @Override
    public String nameOf(InstrumentId instrument, MarketView reference) {
      return instrument.value();
    }

    @Override
    public String toString() {
      return "line";
    }
  }

  /** All instruments that {@code scheme} puts into one group. */
  record Grouped(Scheme scheme) implements Unit {
    @Override
    public String nameOf(InstrumentId instrument, MarketView reference) {
      return reference
          .groupOf(instrument, scheme)
          .orElseThrow(
              () ->
                  new RefusedException(
                      "the "
                          + scheme
                          + " of "
                          + instrument
                          + " is not known at "
                          + reference.date()));
    }

    @Override
    public String toString() {
      return scheme.name();
    }
  }
}
