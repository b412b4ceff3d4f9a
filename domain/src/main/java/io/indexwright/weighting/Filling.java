package io.indexwright.weighting;

import static java.util.Collections.nCopies;

import io.indexwright.money.Apportionment;
import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Each gets {@code min(limit, level × claim)}, with the one level at which the whole is handed out,
 * as water finds its level in vessels of unequal width and height.
 *
 * @param claims positive
 * @param rest what is left of the whole for those who are below their limit
 * @param claimed what they claim; the level is {@code rest ÷ claimed}, kept as a fraction
 */
record Filling(
    List<BigDecimal> claims, List<BigDecimal> limits, BigDecimal rest, BigDecimal claimed) {

  /**
   * Finds the level, raising it past one limit after the other.
   *
   * @param limits positive; the caller sees to it that they sum to {@code whole} at least
   */
  static Filling of(BigDecimal whole, List<BigDecimal> claims, List<BigDecimal> limits) {
    Filling filling = new Filling(claims, limits, whole, Claims.sum(claims));
    for (int next : inOrderOfFilling(claims, limits)) {
      if (!filling.isFull(next)) {
        break;
      }
      filling =
          new Filling(
              claims,
              limits,
              filling.rest.subtract(limits.get(next)),
              filling.claimed.subtract(claims.get(next)));
    }
    return filling;
  }

  /** Finds the level under one limit for all. */
  static Filling of(BigDecimal whole, List<BigDecimal> claims, BigDecimal limit) {
    return of(whole, claims, nCopies(claims.size(), limit));
  }

  private static List<Integer> inOrderOfFilling(List<BigDecimal> claims, List<BigDecimal> limits) {
    return IntStream.range(0, claims.size())
        .boxed()
        .sorted((a, b) -> byLevel(claims.get(a), limits.get(a), claims.get(b), limits.get(b)))
        .toList();
  }

  /** Compares limit ÷ claim, as exact fractions. */
  private static int byLevel(
      BigDecimal claim, BigDecimal limit, BigDecimal otherClaim, BigDecimal otherLimit) {
    return limit.compareTo(otherLimit) == 0
        ? otherClaim.compareTo(claim)
        : limit.multiply(otherClaim).compareTo(otherLimit.multiply(claim));
  }

  /** Returns what each gets, in the order of the claims: unrounded, 34 significant digits. */
  List<BigDecimal> exact() {
    return IntStream.range(0, claims.size()).mapToObj(this::exact).toList();
  }

  private BigDecimal exact(int claimant) {
    return isFull(claimant)
        ? limits.get(claimant)
        : Precision.quotient(rest.multiply(claims.get(claimant)), claimed);
  }

  /**
   * Those who are full get their limit, the others the rest by largest remainder. An exact share is
   * at most the limit, and the limit is whole: rounded up, it still is.
   */
  List<Long> counted() {
    if (claims.isEmpty()) {
      return List.of();
    }
    List<BigDecimal> open = new ArrayList<>(claims);
    IntStream.range(0, claims.size())
        .filter(this::isFull)
        .forEach(i -> open.set(i, BigDecimal.ZERO));
    List<Long> parts = Apportionment.split(rest.longValueExact(), open);
    return IntStream.range(0, claims.size())
        .mapToObj(i -> isFull(i) ? Long.valueOf(limits.get(i).longValueExact()) : parts.get(i))
        .toList();
  }

  private boolean isFull(int claimant) {
    return rest.multiply(claims.get(claimant)).compareTo(limits.get(claimant).multiply(claimed))
        > 0;
  }
}
