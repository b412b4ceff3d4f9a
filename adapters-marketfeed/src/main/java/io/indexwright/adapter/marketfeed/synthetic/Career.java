package io.indexwright.adapter.marketfeed.synthetic;

import io.indexwright.adapter.marketfeed.synthetic.Session.Ticks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The shares of one company, day after day from the first on: each day follows from those before
 * it, and never from how many are asked for.
 */
final class Career {
  /** What prices are drawn to, slowly, in units of the level of the exchange. */
  private static final double USUAL_PRICE = 60;

  private static final double DRAWN = 0.0003;

  /** Above three usual prices companies split, below a fifteenth they consolidate. */
  private static final double SPLIT_ABOVE = 3 * USUAL_PRICE;

  private static final double JOINED_BELOW = USUAL_PRICE / 15;
  private static final double SPLIT_CHANCE = 1.0 / 250;
  private static final double JOINED_CHANCE = 1.0 / 60;
  private static final List<BigDecimal> SPLITS = ratios("2", "2", "2", "3", "4", "5", "1.5");
  private static final List<BigDecimal> JOINED = ratios("0.1", "0.2", "0.05");

  /** One day in sixty is three times as wild. */
  private static final double WILD_CHANCE = 1.0 / 60;

  private static final double WILD = 3;
  private static final double OVERNIGHT = 0.3;

  private final Company company;
  private final Factors factors;
  private final Noise noise;
  private final Payments payments;
  private final double beta;
  private final double drift;
  private final double deviation;
  private final double turnover;
  private double price;

  Career(Company company, Factors factors, Noise noise) {
    this.company = company;
    this.factors = factors;
    this.noise = noise;
    double level = company.venue().level();
    this.price = level * USUAL_PRICE * StrictMath.exp(noise.between(-1, 1));
    this.beta = noise.between(0.7, 1.3);
    this.drift = noise.between(0.0001, 0.0004);
    this.deviation = noise.between(0.006, 0.018);
    this.turnover = level * 1e6 * StrictMath.exp(noise.between(0, 5));
    this.payments = new Payments(noise, company.venue().currency().getDefaultFractionDigits());
  }

  private static List<BigDecimal> ratios(String... ratios) {
    return List.of(ratios).stream().map(BigDecimal::new).toList();
  }

  /** Trades on the next day. */
  Session next(LocalDate date) {
    BigDecimal dividend = payments.on(date, price);
    BigDecimal split = dividend.signum() == 0 ? split() : BigDecimal.ONE;
    payments.divide(split);
    double ex = (price - dividend.doubleValue()) / split.doubleValue();
    double restless = deviation * factors.restlessness(date);
    double move = move(date, restless);
    double open = ex * StrictMath.exp(OVERNIGHT * move + OVERNIGHT * restless * noise.normal());
    price = Math.max(ex * StrictMath.exp(move), company.venue().level());
    double high = Math.max(open, price) * StrictMath.exp(restless * noise.uniform());
    double low = Math.min(open, price) * StrictMath.exp(-restless * noise.uniform());
    double units = turnover / price * StrictMath.exp(0.4 * noise.normal());
    Ticks ticks = new Ticks(ticks(open), ticks(high), ticks(low), ticks(price));
    return new Session(date, ticks, Math.round(units) + 1, dividend, split);
  }

  private double move(LocalDate date, double restless) {
    double wild = noise.chance(WILD_CHANCE) ? WILD : 1;
    double away = StrictMath.log(price / (company.venue().level() * USUAL_PRICE));
    double own = wild * restless * noise.normal();
    return drift - DRAWN * away + beta * factors.move(company.sector(), date) + own;
  }

  private BigDecimal split() {
    double relative = price / company.venue().level();
    if (relative > SPLIT_ABOVE && noise.chance(SPLIT_CHANCE)) {
      return noise.oneOf(SPLITS);
    }
    return relative < JOINED_BELOW && noise.chance(JOINED_CHANCE)
        ? noise.oneOf(JOINED)
        : BigDecimal.ONE;
  }

  private long ticks(double exact) {
    return Math.round(exact * StrictMath.pow(10, company.venue().decimals()));
  }
}
