package io.indexwright.selection;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.MarketView;
import io.indexwright.money.Precision;
import io.indexwright.money.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an instrument must have to be looked at. What is not known of it counts against it. Rule:
 * docs/rules/selection.md.
 */
public sealed interface Filter {

  /** Returns why {@code instrument} is refused, with the numbers, or nothing if it is not. */
  Optional<String> refusal(InstrumentId instrument, MarketView view);

  /**
   * Has traded for some time.
   *
   * @param days calendar days since the first close, at least
   */
  record ListedFor(int days) implements Filter {
    /** Refuses an age below zero. */
    public ListedFor {
      notNegative("days", BigDecimal.valueOf(days));
    }

    @Override
    public Optional<String> refusal(InstrumentId instrument, MarketView view) {
      Optional<LocalDate> first = view.firstCloseOf(instrument);
      return first.filter(date -> !date.isAfter(view.date().minusDays(days))).isPresent()
          ? Optional.empty()
          : Optional.of(
              "listed since %s, less than %d days before %s"
                  .formatted(told(first), days, view.date()));
    }
  }

  /**
   * Costs enough.
   *
   * @param floor the last close, at least; in the currency of the price
   */
  record PriceAtLeast(BigDecimal floor) implements Filter {
    /** Refuses a price below zero. */
    public PriceAtLeast {
      floor = notNegative("price", floor);
    }

    @Override
    public Optional<String> refusal(InstrumentId instrument, MarketView view) {
      Optional<BigDecimal> last =
          view.lastCloseOf(instrument, view.date()).map(Close::price).map(p -> p.perUnit());
      return below("close", last, floor);
    }
  }

  /**
   * Scores enough: a traded value, a trailing return, a figure.
   *
   * @param floor the score, at least; rounded to 12 decimals before it is compared
   */
  record ScoreAtLeast(Score score, BigDecimal floor) implements Filter {
    /** Drops trailing zeros of the floor. */
    public ScoreAtLeast {
      floor = Precision.normalised(floor);
    }

    @Override
    public Optional<String> refusal(InstrumentId instrument, MarketView view) {
      return below(score.toString(), score.of(instrument, view).map(Ranking::rounded), floor);
    }
  }

  /**
   * Has few gaps.
   *
   * @param months how far back, 1 or more
   * @param part of the dates on which anything was priced that it must have a close on, at least
   */
  record PricedOn(int months, Weight part) implements Filter {
    /** Refuses a stretch of nothing. */
    public PricedOn {
      if (months < 1) {
        throw new IllegalArgumentException("a part needs 1 month or more: " + months);
      }
    }

    @Override
    public Optional<String> refusal(InstrumentId instrument, MarketView view) {
      LocalDate from = view.date().minusMonths(months).plusDays(1);
      long all = view.datesSince(from).size();
      long priced = view.closesOf(instrument, from);
      BigDecimal needed = part.fraction().multiply(BigDecimal.valueOf(all));
      return BigDecimal.valueOf(priced).compareTo(needed) < 0 || priced == 0
          ? Optional.of("a close on %d of %d dates since %s".formatted(priced, all, from))
          : Optional.empty();
    }
  }

  private static Optional<String> below(
      String what, Optional<BigDecimal> actual, BigDecimal floor) {
    return actual.filter(number -> number.compareTo(floor) >= 0).isPresent()
        ? Optional.empty()
        : Optional.of(
            "%s of %s, less than %s"
                .formatted(
                    what, told(actual.map(BigDecimal::toPlainString)), floor.toPlainString()));
  }

  private static String told(Optional<?> known) {
    return known.map(Object::toString).orElse("nobody knows");
  }

  private static BigDecimal notNegative(String what, BigDecimal number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException(what + " must not be negative: " + number);
    }
    return Precision.normalised(number);
  }
}
