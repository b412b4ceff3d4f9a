package io.indexwright.adapter.http.index;

import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexShares;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.proof.PublishedLevel;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** What is shown of an index: enough to tell it from another. */
record IndexView(UUID id, String name, String currency) {

  static IndexView of(Rulebook rulebook) {
    IndexDefinition index = rulebook.last();
    return new IndexView(index.id().value(), index.name(), index.currency().getCurrencyCode());
  }

  /**
   * One published level of one return.
   *
   * @param level rounded as the edition of the date says
   * @param points what was calculated
   * @param inputs the hash of everything it follows from
   */
  record Level(LocalDate date, String level, String points, String inputs) {
    static final List<String> COLUMNS = List.of("date", "level", "points", "inputs");

    static Level of(PublishedLevel published, BigDecimal points, Rulebook rulebook) {
      int decimals = rulebook.at(published.date()).conventions().levelDecimals();
      return new Level(
          published.date(),
          points.setScale(decimals, RoundingMode.HALF_UP).toPlainString(),
          points.toPlainString(),
          published.inputs().hex());
    }

    List<String> cells() {
      return List.of(date.toString(), level, points, inputs);
    }
  }

  /** What it holds from the close of {@code date} on. */
  record Holding(LocalDate date, List<Constituent> constituents) {

    static Holding of(Composition composition) {
      Iterator<Weight> weights = composition.weights().values().iterator();
      List<Constituent> constituents = new ArrayList<>();
      composition
          .basket()
          .shares()
          .forEach(
              (held, shares) -> constituents.add(Constituent.of(held, shares, weights.next())));
      return new Holding(composition.date(), constituents);
    }
  }

  /** One instrument of the basket; {@code weight} is a part of 1. */
  record Constituent(String instrument, String shares, String weight) {

    static Constituent of(InstrumentId instrument, IndexShares shares, Weight weight) {
      return new Constituent(instrument.value(), shares.count().toPlainString(), weight.toString());
    }
  }

  /** One line of the divisor ledger. */
  record Change(
      LocalDate date,
      String cause,
      String rule,
      String valueBefore,
      String valueAfter,
      String divisorBefore,
      String divisorAfter) {

    static Change of(DivisorChange change) {
      return new Change(
          change.date(),
          change.cause().name(),
          change.cause().rule(),
          change.valueBefore().amount().toPlainString(),
          change.valueAfter().amount().toPlainString(),
          change.before().value().toPlainString(),
          change.after().value().toPlainString());
    }
  }
}
