package io.indexwright.rulebook;

import io.indexwright.index.Substitution;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Figure;
import io.indexwright.market.MarketView;
import io.indexwright.market.Scheme;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an index does about a constituent without a close. Whatever it is, the level says so. Rule:
 * docs/rules/level.md.
 */
public sealed interface MissingPricePolicy {

  /** The group of {@link #STATUS} whose members may be carried while they do not trade. */
  String HALTED = "halted";

  /** By which instruments are known to be halted. */
  Scheme STATUS = new Scheme("trading-status");

  /** Somebody's estimate of a price; it holds on the date from which it is known, and no longer. */
  Figure ESTIMATE = new Figure("estimated-price");

  /** Returns what to use instead of the close that {@code constituent} has not at {@code view}. */
  Optional<Substitution> substitute(InstrumentId constituent, MarketView view);

  /** No level without a close of everybody. */
  record Refuse() implements MissingPricePolicy {
    @Override
    public Optional<Substitution> substitute(InstrumentId constituent, MarketView view) {
      return Optional.empty();
    }
  }

  /**
   * The last close, adjusted for corporate actions since.
   *
   * @param days how old it may be, in calendar days; 1 or more
   */
  record Carry(int days) implements MissingPricePolicy {
    /** Refuses a price of the day itself, which is not missing. */
    public Carry {
      check(days);
    }

    @Override
    public Optional<Substitution> substitute(InstrumentId constituent, MarketView view) {
      return carried(constituent, view, days);
    }
  }

  /**
   * The last close of a constituent that is known to be halted; no level for want of any other.
   *
   * @param days how old it may be, in calendar days; 1 or more
   */
  record CarryHalted(int days) implements MissingPricePolicy {
    /** Refuses a price of the day itself, which is not missing. */
    public CarryHalted {
      check(days);
    }

    @Override
    public Optional<Substitution> substitute(InstrumentId constituent, MarketView view) {
      return view.groupOf(constituent, STATUS)
          .filter(HALTED::equals)
          .flatMap(halted -> carried(constituent, view, days));
    }
  }

  /** Nothing: a constituent without a close is worth nothing. */
  record Zero() implements MissingPricePolicy {
    @Override
    public Optional<Substitution> substitute(InstrumentId constituent, MarketView view) {
      return Optional.of(new Substitution(constituent, Substitution.Source.ZERO, BigDecimal.ZERO));
    }
  }

  /** An {@linkplain #ESTIMATE estimate} given for the date; no level where there is none. */
  record Estimate() implements MissingPricePolicy {
    @Override
    public Optional<Substitution> substitute(InstrumentId constituent, MarketView view) {
      return view.figuresSince(ESTIMATE, constituent, view.date()).stream()
          .map(price -> new Substitution(constituent, Substitution.Source.ESTIMATED, price))
          .findFirst();
    }
  }

  private static Optional<Substitution> carried(
      InstrumentId constituent, MarketView view, int days) {
    return view.lastCloseOf(constituent, view.date())
        .map(Close::date)
        .filter(last -> !last.isBefore(view.date().minusDays(days)))
        .flatMap(last -> view.adjustedCloseOf(constituent, last))
        .map(p -> new Substitution(constituent, Substitution.Source.CARRIED, p.perUnit()));
  }

  private static void check(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("a price can be carried for 1 day or more: " + days);
    }
  }
}
