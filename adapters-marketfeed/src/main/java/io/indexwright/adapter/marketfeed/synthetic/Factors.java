package io.indexwright.adapter.marketfeed.synthetic;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What moves many companies on one day: the market, their sectors, and how restless all are. Calm
 * and restless times follow each other slowly.
 */
final class Factors {
  private static final double MARKET = 0.008;
  private static final double SECTOR = 0.004;

  /** How much of yesterday's restlessness is left today, and what a day adds. */
  private static final double LASTING = 0.98;

  private static final double ADDED = 0.06;

  private final LocalDate first;
  private final double[] restlessness;
  private final double[] market;
  private final Map<Sector, double[]> sectors;

  Factors(long seed, LocalDate first, LocalDate last) {
    this.first = first;
    int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
    this.restlessness = restlessness(Noise.of(seed, "restlessness", 0), days);
    this.market = moves(Noise.of(seed, "market", 0), MARKET);
    Map<Sector, double[]> moves = new EnumMap<>(Sector.class);
    for (Sector sector : Sector.values()) {
      moves.put(sector, moves(Noise.of(seed, sector.words(), 0), SECTOR));
    }
    this.sectors = Collections.unmodifiableMap(moves);
  }

  private static double[] restlessness(Noise noise, int days) {
    double[] all = new double[days];
    double logarithm = 0;
    for (int day = 0; day < days; day++) {
      logarithm = LASTING * logarithm + ADDED * noise.normal();
      all[day] = StrictMath.exp(logarithm);
    }
    return all;
  }

  private double[] moves(Noise noise, double deviation) {
    double[] moves = new double[restlessness.length];
    for (int day = 0; day < moves.length; day++) {
      moves[day] = deviation * restlessness[day] * noise.normal();
    }
    return moves;
  }

  /** What a day does to all shares of a sector, as a logarithmic return. */
  double move(Sector sector, LocalDate date) {
    int day = day(date);
    double own = sectors.getOrDefault(sector, market)[day];
    return sector.beta() * market[day] + own;
  }

  /** What a day's own moves are multiplied by; about 1. */
  double restlessness(LocalDate date) {
    return restlessness[day(date)];
  }

  private int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
  }
}
