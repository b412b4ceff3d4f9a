package io.indexwright.index;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Circumstances;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Renaming;
import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A state of an index and what happens to it on one morning, drawn from one seed: one to eight
 * names, of which some are worth nothing, and up to three actions each. Y and Z are no
 * constituents; Z has never traded. Shares are given to names further on in the alphabet only, so
 * that nobody gives what gives it.
 */
final class RandomMorning {
  private static final List<String> NAMES =
      List.of("A", "B", "C", "D", "E", "F", "G", "H", "Y", "Z");

  private final Random random;
  private final SortedMap<InstrumentId, BigDecimal> prices = new TreeMap<>();
  private final SortedMap<InstrumentId, Adjustment> events = new TreeMap<>();
  private final SortedMap<InstrumentId, IndexShares> shares = new TreeMap<>();
  private final ShareAdjustment rule;
  private final Treatment treatment;
  private final Divisor divisor;

  RandomMorning(Random random) {
    this.random = random;
    Absorption absorption = one(Absorption.values());
    this.rule =
        new ShareAdjustment(
            absorption,
            random.nextInt(7),
            absorption == Absorption.DIVISOR && random.nextBoolean());
    this.treatment =
        new Treatment(
            one(SameDayOrder.values()),
            one(Treatment.SpecialDividends.values()),
            one(Treatment.SpinOffs.values()),
            Withholding.NONE);
    this.divisor = new Divisor(BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 4));
    draw(1 + random.nextInt(8));
  }

  private void draw(int count) {
    prices.put(id(8), price());
    prices.put(id(9), BigDecimal.ZERO);
    for (int i = 0; i < count; i++) {
      prices.put(id(i), i > 0 && random.nextInt(8) == 0 ? BigDecimal.ZERO : price());
      shares.put(
          id(i),
          new IndexShares(
              BigDecimal.valueOf(1_000 + random.nextInt(1_000_000_000), rule.decimals())));
    }
    for (int i = 0; i < count; i++) {
      if (random.nextBoolean()) {
        events.put(id(i), event(i));
      }
    }
  }

  IndexState state() {
    return new IndexState(new Basket(shares), divisor);
  }

  SortedMap<InstrumentId, Adjustment> events() {
    return events;
  }

  Pricing previous() {
    return new Pricing(Books.day("2024-01-02"), prices, List.of());
  }

  ShareAdjustment rule() {
    return rule;
  }

  private Adjustment event(int place) {
    BigDecimal cum = worthOf(id(place));
    List<CorporateAction> actions = new ArrayList<>();
    actions.add(random.nextBoolean() ? counted() : cash(part(cum, 3)));
    if (random.nextBoolean()) {
      actions.add(place < 9 && random.nextBoolean() ? spinOff(place) : issued(cum));
    }
    if (random.nextInt(8) == 0) {
      actions.add(exit(place));
    }
    return CorporateActions.adjustment(
        actions,
        new Circumstances(
            Optional.of(cum).filter(known -> known.signum() > 0),
            Optional.of(new BigDecimal("0.15")),
            treatment));
  }

  private CorporateAction counted() {
    BigDecimal some = number(4);
    BigDecimal others = number(4);
    return switch (random.nextInt(4)) {
      case 0 -> new Recapitalisation.Split(some, others);
      case 1 -> new Recapitalisation.StockDividend(some, others);
      case 2 -> new Renaming.SymbolChange("AA");
      default -> new Renaming.Redenomination(Books.USD, Books.EUR, some);
    };
  }

  private CorporateAction cash(BigDecimal amount) {
    return switch (random.nextInt(3)) {
      case 0 -> new Distribution.Dividend(amount);
      case 1 -> new Distribution.SpecialDividend(amount);
      default -> new Distribution.ReturnOfCapital(amount);
    };
  }

  private CorporateAction issued(BigDecimal cum) {
    Ratio change = new Ratio(number(100), number(100));
    BigDecimal hundred = new BigDecimal(100);
    return switch (random.nextInt(4)) {
      case 0 -> new Recapitalisation.Rights(number(3), number(5), part(cum, 150));
      case 1 -> new Recapitalisation.TenderBuyBack(hundred, number(9), part(cum, 130));
      case 2 -> new Recapitalisation.ShareCountChange(change);
      default ->
          new Recapitalisation.FloatChange(
              new Ratio(change.before().movePointLeft(2), change.after().movePointLeft(2)));
    };
  }

  /** What is given is worth no more than a twentieth of the share, before it is counted anew. */
  private CorporateAction spinOff(int place) {
    InstrumentId child = other(place);
    BigDecimal worth = worthOf(child);
    BigDecimal cum = worthOf(id(place));
    if (cum.signum() == 0) {
      return new Distribution.SpinOff(id(9), number(4), number(4), Optional.of(BigDecimal.ONE));
    }
    BigDecimal held =
        worth.multiply(new BigDecimal(20)).divide(cum, 0, RoundingMode.UP).max(number(4));
    BigDecimal stated = part(cum, 5);
    return new Distribution.SpinOff(child, BigDecimal.ONE, held, Optional.of(stated));
  }

  private Exit exit(int place) {
    InstrumentId acquirer = other(place);
    return switch (random.nextInt(5)) {
      case 0 -> new Exit.CashMerger(number(100));
      case 1 -> new Exit.StockMerger(acquirer, number(4), number(4));
      case 2 -> new Exit.MixedMerger(acquirer, number(4), number(4), number(100));
      case 3 -> new Exit.Delisting();
      default -> new Exit.Bankruptcy();
    };
  }

  private InstrumentId other(int place) {
    int further = place + 1 + random.nextInt(NAMES.size() - place - 1);
    return prices.containsKey(id(further)) ? id(further) : id(8 + random.nextInt(2));
  }

  private BigDecimal worthOf(InstrumentId instrument) {
    return Optional.ofNullable(prices.get(instrument)).orElse(BigDecimal.ZERO);
  }

  private BigDecimal price() {
    return BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), random.nextInt(7));
  }

  /** Returns up to so many hundredths of a price, or of 1 if there is none. */
  private BigDecimal part(BigDecimal price, int hundredths) {
    return price.max(new BigDecimal("0.000001")).multiply(number(hundredths)).movePointLeft(2);
  }

  private BigDecimal number(int highest) {
    return BigDecimal.valueOf(1 + random.nextInt(highest));
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private static InstrumentId id(int place) {
    return Books.id(NAMES.get(place));
  }
}
