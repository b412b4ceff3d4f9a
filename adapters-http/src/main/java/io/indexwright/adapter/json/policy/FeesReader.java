package io.indexwright.adapter.json.policy;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.allocation.trading.Fees;
import io.indexwright.order.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what is charged for a trade. */
final class FeesReader {
  private static final Forms<Fees> FEES =
      Forms.<Fees>none()
          .with("FIXED", FeesReader::fixed)
          .with("PER_SHARE", FeesReader::perShare)
          .with("BASIS_POINTS", FeesReader::basisPoints)
          .with("TIERED", FeesReader::tiered)
          .with("STAMP_DUTY", FeesReader::stampDuty)
          .with("SUM", FeesReader::sum);

  private FeesReader() {}

  /** What the points of a tier are taken of. */
  private enum Charged {
    ON_THE_WHOLE,
    BY_SLICES
  }

  /** One of several rates, and from where on it holds. */
  private record Tier(BigDecimal from, BigDecimal points) {}

  /** Reads several fees, all of which are charged. */
  static Optional<Fees> all(Place at) {
    return at.items("a list of fees, empty for none", FEES::at).map(Fees.Sum::new);
  }

  static Optional<BigDecimal> charge(Place at) {
    return at.decimal("a decimal from 0 on", FeesReader::notNegative);
  }

  static BigDecimal notNegative(BigDecimal number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException("below zero: " + number);
    }
    return number;
  }

  private static Optional<Fees> fixed(Place at) {
    Optional<BigDecimal> amount = charge(at.field("amount"));
    return at.made(() -> new Fees.Fixed(amount.orElseThrow()));
  }

  private static Optional<Fees> perShare(Place at) {
    Optional<BigDecimal> amount = charge(at.field("amount"));
    return bounded(at, () -> new Fees.PerUnit(amount.orElseThrow()));
  }

  private static Optional<Fees> basisPoints(Place at) {
    Optional<BigDecimal> points = charge(at.field("points"));
    return bounded(at, () -> new Fees.BasisPoints(points.orElseThrow()));
  }

  private static Optional<Fees> stampDuty(Place at) {
    Optional<Side> side = at.field("side").constant(Side.class);
    Optional<String> country = at.field("country").words("a country of ISO 3166 such as GB");
    Optional<BigDecimal> points = charge(at.field("points"));
    return at.made(
        () -> new Fees.StampDuty(side.orElseThrow(), country.orElseThrow(), points.orElseThrow()));
  }

  private static Optional<Fees> tiered(Place at) {
    Optional<List<Tier>> tiers = at.field("tiers").items("a list of tiers", FeesReader::tier);
    Optional<Charged> charged = at.field("charged").constant(Charged.class);
    return bounded(
        at,
        () ->
            new Fees.Tiered(
                byStart(tiers.orElseThrow()), charged.orElseThrow() == Charged.BY_SLICES));
  }

  private static Optional<Tier> tier(Place at) {
    Optional<BigDecimal> from = charge(at.field("from"));
    Optional<BigDecimal> points = charge(at.field("points"));
    return at.made(() -> new Tier(from.orElseThrow(), points.orElseThrow()));
  }

  private static SortedMap<BigDecimal, BigDecimal> byStart(List<Tier> tiers) {
    SortedMap<BigDecimal, BigDecimal> points = new TreeMap<>();
    for (Tier tier : tiers) {
      if (points.putIfAbsent(tier.from(), tier.points()) != null) {
        throw new IllegalArgumentException("two tiers begin at " + tier.from().toPlainString());
      }
    }
    return points;
  }

  private static Optional<Fees> sum(Place at) {
    Optional<Fees> parts = all(at.field("parts"));
    return bounded(at, parts::orElseThrow);
  }

  /** Reads what is charged at least and at most, if that is said. */
  private static Optional<Fees> bounded(Place at, Supplier<Fees> fees) {
    Place least = at.field("least");
    Place most = at.field("most");
    Optional<BigDecimal> floor = least.isMissing() ? Optional.empty() : charge(least);
    Optional<BigDecimal> ceiling = most.isMissing() ? Optional.empty() : charge(most);
    return at.made(() -> between(fees.get(), floor, ceiling));
  }

  private static Fees between(Fees fees, Optional<BigDecimal> floor, Optional<BigDecimal> ceiling) {
    boolean isCrossed =
        floor.isPresent() && ceiling.isPresent() && floor.get().compareTo(ceiling.get()) > 0;
    if (isCrossed) {
      throw new IllegalArgumentException("least is more than most");
    }
    Fees raised = floor.map(fees::atLeast).orElse(fees);
    return ceiling.map(raised::atMost).orElse(raised);
  }
}
