package io.indexwright.portfolio;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.market.PriceBook;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A split or a reverse split, and the prices before and after it.
 *
 * @param ratio whose quotient is a decimal fraction, so that no value is a rounding away from
 *     another
 */
public record RandomSplit(InstrumentId instrument, Ratio ratio, Price before, Price after) {
  private static final List<Ratio> RATIOS =
      List.of(
          ratio(1, 2),
          ratio(1, 3),
          ratio(2, 3),
          ratio(1, 10),
          ratio(5, 7),
          ratio(2, 1),
          ratio(4, 1),
          ratio(5, 1),
          ratio(8, 1),
          ratio(10, 1),
          ratio(5, 2));

  private static Ratio ratio(int before, int after) {
    return new Ratio(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
  }

  public static RandomSplit of(Random random) {
    String name = List.of("A", "B", "C", "D").get(random.nextInt(4));
    Currency currency = name.equals("C") ? EUR : USD;
    Ratio ratio = RATIOS.get(random.nextInt(RATIOS.size()));
    BigDecimal cents = BigDecimal.valueOf(1 + random.nextInt(999), 2);
    return new RandomSplit(
        id(name),
        ratio,
        new Price(cents.multiply(ratio.after()), currency),
        new Price(cents.multiply(ratio.before()), currency));
  }

  public PriceBook pricesBefore() {
    return book(before);
  }

  public PriceBook pricesAfter() {
    return book(after);
  }

  private PriceBook book(Price price) {
    TreeMap<InstrumentId, Price> prices = new TreeMap<>(RandomLedger.PRICES.prices());
    prices.put(instrument, price);
    return new PriceBook(Told.day(RandomLedger.DAYS + 1), prices);
  }

  public FactRevision told(int day) {
    return Told.told(
        "split", day, new Fact.Restructured(new Restructuring.Split(instrument, ratio)));
  }

  /** Pays out what is less than a unit, if anything is. */
  public List<FactRevision> inLieu(String id, int day, Balances held) {
    Quantity all = held.positionOf(instrument);
    Quantity fraction = all.minus(Quantity.wholeUnitsIn(all.units()));
    BigDecimal rate = RandomLedger.RATES.rateOf(after.currency());
    return fraction.equals(Quantity.NONE)
        ? List.of()
        : List.of(Told.told(id, day, new Fact.CashInLieu(instrument, fraction, after, rate)));
  }
}
