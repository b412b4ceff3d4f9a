package io.indexwright.money;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a whole into parts that sum exactly to it, by largest remainder (Hamilton's method).
 *
 * <p>Ties go to the earlier claimant, so the result depends only on the arguments. Quotas are
 * compared as exact fractions; nothing is rounded on the way.
 */
public final class Apportionment {

  private Apportionment() {}

  /**
   * Splits {@code whole} in proportion to {@code claims}.
   *
   * @param whole units to hand out, zero or more
   * @param claims relative claims, each zero or more, not all zero
   * @return one part per claim, in the same order, summing to {@code whole}
   * @throws IllegalArgumentException if the whole or a claim is negative, or no claim is positive
   */
  public static List<Long> split(long whole, List<BigDecimal> claims) {
    BigDecimal total = claims.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (whole < 0 || total.signum() <= 0 || claims.stream().anyMatch(c -> c.signum() < 0)) {
      throw new IllegalArgumentException(
          "cannot split " + whole + " among claims that must be positive in sum: " + claims);
    }
    List<BigDecimal[]> quotas =
        claims.stream()
            .map(claim -> BigDecimal.valueOf(whole).multiply(claim).divideAndRemainder(total))
            .toList();
    List<Long> parts = new ArrayList<>(quotas.stream().map(q -> q[0].longValueExact()).toList());
    long spare = whole - sum(parts);
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(comparing((Integer i) -> quotas.get(i)[1], reverseOrder()))
        .limit(spare)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return List.copyOf(parts);
  }

  private static long sum(List<Long> parts) {
    return parts.stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add)
        .longValueExact();
  }
}
