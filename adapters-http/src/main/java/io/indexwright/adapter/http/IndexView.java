package io.indexwright.adapter.http;

import io.indexwright.index.Base;
import io.indexwright.index.Composition;
import io.indexwright.index.DivisorChange;
import io.indexwright.index.IndexDefinition;
import io.indexwright.index.IndexShares;
import io.indexwright.index.Weighting;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import io.indexwright.proof.PublishedLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is shown of an index: enough to tell it from another. */
record IndexView(UUID id, String name, String currency) {

  static IndexView of(IndexDefinition index) {
    return new IndexView(index.id().value(), index.name(), index.currency().getCurrencyCode());
  }

  /** All of its rules. */
  record Definition(
      UUID id,
      String name,
      String currency,
      Method weighting,
      String rebalancing,
      Start base,
      int levelDecimals,
      List<String> constituents) {

    static Definition of(IndexDefinition index) {
      return new Definition(
          index.id().value(),
          index.name(),
          index.currency().getCurrencyCode(),
          Method.of(index.weighting()),
          index.rebalancing().name(),
          Start.of(index.base()),
          index.levelDecimals(),
          index.constituents().stream().map(Object::toString).toList());
    }
  }

  /**
   * How its basket is weighted.
   *
   * @param method the word of the canonical form, {@code EQUAL} or {@code PRICE}
   */
  record Method(String method, Optional<MoneyView> notional, Optional<Integer> shareDecimals) {

    static Method of(Weighting weighting) {
      return weighting instanceof Weighting.EqualWeighted equal
          ? new Method(
              "EQUAL",
              Optional.of(MoneyView.of(equal.notional())),
              Optional.of(equal.shareDecimals()))
          : new Method("PRICE", Optional.empty(), Optional.empty());
    }
  }

  /** Where it starts: at a level, or with a divisor. */
  record Start(LocalDate date, Optional<String> level, Optional<String> divisor) {

    static Start of(Base base) {
      return base instanceof Base.AtDivisor continued
          ? new Start(
              base.date(),
              Optional.empty(),
              Optional.of(continued.divisor().value().toPlainString()))
          : new Start(
              base.date(),
              Optional.of(((Base.AtLevel) base).level().points().toPlainString()),
              Optional.empty());
    }
  }

  /**
   * One published level.
   *
   * @param level rounded as the definition says
   * @param points what was calculated
   * @param inputs the hash of everything it follows from
   */
  record Level(LocalDate date, String level, String points, String inputs) {

    static Level of(PublishedLevel published, int decimals) {
      return new Level(
          published.date(),
          published.level().published(decimals).toPlainString(),
          published.level().points().toPlainString(),
          published.inputs().hex());
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
      String valueBefore,
      String valueAfter,
      String divisorBefore,
      String divisorAfter) {

    static Change of(DivisorChange change) {
      return new Change(
          change.date(),
          change.cause().name(),
          change.valueBefore().amount().toPlainString(),
          change.valueAfter().amount().toPlainString(),
          change.before().value().toPlainString(),
          change.after().value().toPlainString());
    }
  }
}
