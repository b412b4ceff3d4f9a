package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.market.Figure;
import io.indexwright.market.MarketView;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Precision;
import io.indexwright.money.Weight;
import io.indexwright.selection.RefusedException;
import io.indexwright.selection.Score;
import io.indexwright.statistics.CovarianceEstimator;
import io.indexwright.statistics.RiskRule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each constituent claims of the whole, before any cap. Rule: docs/rules/weighting.md. */
public sealed interface Weighting {

  /**
   * Returns what each of {@code constituents} claims: zero or more, and only the proportions count.
   *
   * @param reference what is known when the decision is taken; figures and scores come from here
   * @param pricing the prices at which the claims are turned into index shares, all in the currency
   *     of the index
   * @throws IllegalArgumentException if a price that is needed is not in {@code pricing}, or two
   *     are in different currencies
   * @throws RefusedException if something else that is needed is not known
   */
  SortedMap<InstrumentId, BigDecimal> claims(
      SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing);

  /**
   * Returns the index shares that this weighting gives of itself, if it does and nothing is capped.
   * Their values are the claims.
   */
  default Optional<SortedMap<InstrumentId, BigDecimal>> naturalShares(
      SortedSet<InstrumentId> constituents, MarketView reference) {
    return Optional.empty();
  }

  /** One share of each: the dearer the share, the larger its weight. */
  record PriceWeighted() implements Weighting {
    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      return Claims.valued(shares(constituents), pricing);
    }

    @Override
    public Optional<SortedMap<InstrumentId, BigDecimal>> naturalShares(
        SortedSet<InstrumentId> constituents, MarketView reference) {
      return Optional.of(shares(constituents));
    }

    private static SortedMap<InstrumentId, BigDecimal> shares(SortedSet<InstrumentId> all) {
      return Claims.of(all, id -> BigDecimal.ONE);
    }
  }

  /** The same of each. */
  record EqualWeighted() implements Weighting {
    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      return Claims.of(constituents, id -> BigDecimal.ONE);
    }
  }

  /** The value of the shares that can be bought: {@code shares × float factor × price}. */
  record FloatCapWeighted() implements Weighting {
    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      return Claims.valued(shares(constituents, reference), pricing);
    }

    @Override
    public Optional<SortedMap<InstrumentId, BigDecimal>> naturalShares(
        SortedSet<InstrumentId> constituents, MarketView reference) {
      return Optional.of(shares(constituents, reference));
    }

    private static SortedMap<InstrumentId, BigDecimal> shares(
        SortedSet<InstrumentId> all, MarketView reference) {
      return Claims.of(all, id -> inIssue(id, reference).multiply(factor(id, reference)));
    }

    private static BigDecimal inIssue(InstrumentId id, MarketView reference) {
      BigDecimal shares = Claims.figure(Figure.SHARES, id, reference);
      if (shares.signum() <= 0) {
        throw new RefusedException(Figure.SHARES + " of " + id + " are " + shares.toPlainString());
      }
      return shares;
    }

    private static BigDecimal factor(InstrumentId id, MarketView reference) {
      BigDecimal factor = Claims.figure(Figure.FLOAT_FACTOR, id, reference);
      if (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0) {
        String said = Figure.FLOAT_FACTOR + " of " + id + " is " + factor.toPlainString();
        throw new RefusedException(said + ", not above 0 to 1");
      }
      return factor;
    }
  }

  /**
   * Given weights. Those of constituents that are not there are left out and the others keep their
   * proportions; a constituent without one is refused.
   *
   * @param weights sum to exactly 1
   */
  record FixedWeighted(SortedMap<InstrumentId, Weight> weights) implements Weighting {
    /** Refuses a sum other than 1. */
    public FixedWeighted {
      weights = new Weights(weights).byInstrument();
    }

    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      return Claims.of(constituents, this::given);
    }

    private BigDecimal given(InstrumentId id) {
      return Optional.ofNullable(weights.get(id))
          .map(Weight::fraction)
          .orElseThrow(() -> new RefusedException("no weight is given for " + id));
    }
  }

  /**
   * The mean of the shares that a constituent has in each of several figures.
   *
   * <p>Less than nothing counts as nothing. A figure that is not known of a constituent drops out
   * of its mean, and one that is positive for nobody drops out for all.
   *
   * @param figures at least one
   */
  record FundamentalWeighted(SortedSet<Figure> figures) implements Weighting {
    /** Refuses to weigh by nothing. */
    public FundamentalWeighted {
      SortedSet<Figure> ordered = new TreeSet<>();
      ordered.addAll(figures);
      if (ordered.isEmpty()) {
        throw new IllegalArgumentException("no figures to weigh by");
      }
      figures = Collections.unmodifiableSortedSet(ordered);
    }

    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      List<SortedMap<InstrumentId, BigDecimal>> shares =
          figures.stream()
              .map(figure -> shares(figure, constituents, reference))
              .filter(byInstrument -> !byInstrument.isEmpty())
              .toList();
      return Claims.of(constituents, id -> mean(id, shares));
    }

    private static SortedMap<InstrumentId, BigDecimal> shares(
        Figure figure, SortedSet<InstrumentId> all, MarketView reference) {
      SortedMap<InstrumentId, BigDecimal> known = new TreeMap<>();
      all.forEach(
          id ->
              reference
                  .figure(figure, id)
                  .ifPresent(number -> known.put(id, number.max(BigDecimal.ZERO))));
      BigDecimal sum = Claims.sum(known.values());
      known.replaceAll(
          (id, number) -> sum.signum() == 0 ? number : Precision.quotient(number, sum));
      return sum.signum() == 0 ? new TreeMap<>() : known;
    }

    private BigDecimal mean(InstrumentId id, List<SortedMap<InstrumentId, BigDecimal>> shares) {
      List<BigDecimal> own =
          shares.stream().flatMap(s -> Optional.ofNullable(s.get(id)).stream()).toList();
      if (own.isEmpty()) {
        throw new RefusedException("nothing to weigh " + id + " by among " + figures);
      }
      return Precision.quotient(Claims.sum(own), BigDecimal.valueOf(own.size()));
    }
  }

  /**
   * The claims of {@code base}, each times {@code 1 + z} or, below the mean, {@code 1 ÷ (1 − z)};
   * {@code z} is how many standard deviations (of the constituents as the whole population) the
   * score is from its mean, no more than 3.
   */
  record ScoreTilted(Weighting base, Score score) implements Weighting {
    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      SortedMap<InstrumentId, BigDecimal> untilted = base.claims(constituents, reference, pricing);
      Tilt tilt = Tilt.of(Claims.scores(score, constituents, reference));
      return Claims.of(constituents, id -> tilt.of(id).multiply(Claims.at(id, untilted)));
    }
  }

  /** The score itself; one below zero claims nothing. */
  record ScoreProportional(Score score) implements Weighting {
    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      SortedMap<InstrumentId, BigDecimal> scores = Claims.scores(score, constituents, reference);
      if (scores.values().stream().allMatch(number -> number.signum() <= 0)) {
        throw new RefusedException("no score is positive: " + scores);
      }
      return Claims.of(constituents, id -> Claims.at(id, scores).max(BigDecimal.ZERO));
    }
  }

  /**
   * Weights by risk, which is estimated from the simple returns between the last closes up to the
   * reference date, on the dates on which anything was priced; one that is missing is refused.
   *
   * @param returns 2 or more
   */
  record RiskWeighted(RiskRule rule, CovarianceEstimator estimator, int returns)
      implements Weighting {
    /** Refuses fewer returns than an estimate takes. */
    public RiskWeighted {
      if (returns < 2) {
        throw new IllegalArgumentException("an estimate takes 2 returns or more: " + returns);
      }
    }

    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      return Claims.estimated(this, Claims.closes(constituents, reference, returns + 1));
    }
  }

  /**
   * Several weightings, each of a share of the whole.
   *
   * @param parts their shares sum to exactly 1
   */
  record Blend(List<Part> parts) implements Weighting {

    /**
     * One of the weightings.
     *
     * @param share positive
     */
    public record Part(Weight share, Weighting weighting) {
      /** Refuses a share of nothing. */
      public Part {
        if (share.fraction().signum() == 0) {
          throw new IllegalArgumentException("a share of nothing for " + weighting);
        }
      }
    }

    /** Refuses shares that do not sum to 1. */
    public Blend {
      BigDecimal sum = Claims.sum(sharesOf(parts));
      if (sum.compareTo(BigDecimal.ONE) != 0) {
        throw new IllegalArgumentException("shares sum to " + sum.toPlainString() + ", not to 1");
      }
      parts = List.copyOf(parts);
    }

    private static Collection<BigDecimal> sharesOf(List<Part> parts) {
      return parts.stream().map(part -> part.share().fraction()).toList();
    }

    @Override
    public SortedMap<InstrumentId, BigDecimal> claims(
        SortedSet<InstrumentId> constituents, MarketView reference, PriceBook pricing) {
      SortedMap<InstrumentId, BigDecimal> blended = new TreeMap<>();
      for (Part part : parts) {
        SortedMap<InstrumentId, BigDecimal> claims =
            part.weighting().claims(constituents, reference, pricing);
        BigDecimal sum = Claims.sum(Claims.positive(claims).values());
        claims.forEach(
            (id, claim) ->
                blended.merge(
                    id,
                    Precision.quotient(claim.multiply(part.share().fraction()), sum),
                    BigDecimal::add));
      }
      return InstrumentOrder.copyOf(blended);
    }
  }
}
