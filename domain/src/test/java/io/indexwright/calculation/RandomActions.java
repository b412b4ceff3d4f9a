package io.indexwright.calculation;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Renaming;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Actions of every kind for shares that cost a dollar or more, and the same told otherwise. */
final class RandomActions {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private RandomActions() {}

  /** Draws one that leaves its instrument where it is; {@code given} is what a spin-off gives. */
  static CorporateAction lasting(Random random, InstrumentId given) {
    return switch (random.nextInt(3)) {
      case 0 -> distribution(random, given);
      case 1 -> recapitalisation(random);
      default -> recounting(random);
    };
  }

  /** Draws an end; what is given for it is {@code acquirer}. */
  static Exit exit(Random random, InstrumentId acquirer) {
    return switch (random.nextInt(5)) {
      case 0 -> new Exit.CashMerger(upTo(random, 100));
      case 1 -> new Exit.StockMerger(acquirer, upTo(random, 4), upTo(random, 4));
      case 2 -> new Exit.MixedMerger(acquirer, upTo(random, 4), upTo(random, 4), upTo(random, 9));
      case 3 -> new Exit.Delisting();
      default -> new Exit.Bankruptcy();
    };
  }

  private static CorporateAction distribution(Random random, InstrumentId given) {
    BigDecimal cents = upTo(random, 9).movePointLeft(2);
    return switch (random.nextInt(4)) {
      case 0 -> new Distribution.Dividend(cents);
      case 1 -> new Distribution.SpecialDividend(cents);
      case 2 -> new Distribution.ReturnOfCapital(cents);
      default ->
          new Distribution.SpinOff(
              given, upTo(random, 4), BigDecimal.valueOf(20_000), Optional.of(BigDecimal.TEN));
    };
  }

  private static CorporateAction recapitalisation(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Recapitalisation.Split(upTo(random, 4), upTo(random, 4));
      case 1 -> new Recapitalisation.StockDividend(upTo(random, 4), upTo(random, 4));
      case 2 ->
          new Recapitalisation.Rights(
              BigDecimal.ONE, upTo(random, 4), BigDecimal.valueOf(50 + random.nextInt(5_000), 2));
      default ->
          new Recapitalisation.TenderBuyBack(
              HUNDRED, upTo(random, 9), BigDecimal.valueOf(50 + random.nextInt(400), 2));
    };
  }

  private static CorporateAction recounting(Random random) {
    Ratio change = new Ratio(upTo(random, 100), upTo(random, 100));
    return switch (random.nextInt(3)) {
      case 0 -> new Recapitalisation.ShareCountChange(change);
      case 1 ->
          new Recapitalisation.FloatChange(
              new Ratio(change.before().movePointLeft(2), change.after().movePointLeft(2)));
      default -> new Renaming.SymbolChange("AA");
    };
  }

  private static BigDecimal upTo(Random random, int highest) {
    return BigDecimal.valueOf(1 + random.nextInt(highest));
  }

  /** Tells {@code action} for shares of which {@code times} are one of those it was told for. */
  static CorporateAction perShare(CorporateAction action, BigDecimal times) {
    if (action instanceof Distribution.SpinOff spinOff) {
      return new Distribution.SpinOff(
          spinOff.child(), spinOff.distributed(), spinOff.held().multiply(times), spinOff.value());
    }
    return valued(action, amount -> amount.divide(times));
  }

  /** Tells {@code action} in cents. */
  static CorporateAction inCents(CorporateAction action) {
    if (action instanceof Distribution.SpinOff spinOff) {
      return new Distribution.SpinOff(
          spinOff.child(),
          spinOff.distributed(),
          spinOff.held(),
          spinOff.value().map(HUNDRED::multiply));
    }
    return valued(action, HUNDRED::multiply);
  }

  private static CorporateAction valued(CorporateAction action, UnaryOperator<BigDecimal> made) {
    if (action instanceof Distribution.Dividend paid) {
      return new Distribution.Dividend(made.apply(paid.amount()));
    }
    if (action instanceof Distribution.SpecialDividend paid) {
      return new Distribution.SpecialDividend(made.apply(paid.amount()));
    }
    if (action instanceof Distribution.ReturnOfCapital paid) {
      return new Distribution.ReturnOfCapital(made.apply(paid.amount()));
    }
    if (action instanceof Recapitalisation.Rights rights) {
      return new Recapitalisation.Rights(
          rights.added(), rights.held(), made.apply(rights.subscription()));
    }
    return action instanceof Recapitalisation.TenderBuyBack tender
        ? new Recapitalisation.TenderBuyBack(
            tender.shares(), tender.tendered(), made.apply(tender.price()))
        : action;
  }

  /** Returns what holders are given, if anything. */
  static Optional<InstrumentId> given(CorporateAction action) {
    if (action instanceof Distribution.SpinOff spinOff) {
      return Optional.of(spinOff.child());
    }
    if (action instanceof Exit.StockMerger merger) {
      return Optional.of(merger.acquirer());
    }
    return action instanceof Exit.MixedMerger merger
        ? Optional.of(merger.acquirer())
        : Optional.empty();
  }

  /** Tells {@code action} with other names for what is given. */
  static CorporateAction renamed(CorporateAction action, UnaryOperator<InstrumentId> id) {
    if (action instanceof Distribution.SpinOff spinOff) {
      return new Distribution.SpinOff(
          id.apply(spinOff.child()), spinOff.distributed(), spinOff.held(), spinOff.value());
    }
    if (action instanceof Exit.StockMerger merger) {
      return new Exit.StockMerger(id.apply(merger.acquirer()), merger.exchanged(), merger.held());
    }
    return action instanceof Exit.MixedMerger merger
        ? new Exit.MixedMerger(
            id.apply(merger.acquirer()), merger.exchanged(), merger.held(), merger.amount())
        : action;
  }
}
