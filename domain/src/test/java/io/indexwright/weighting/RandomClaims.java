package io.indexwright.weighting;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.MarketView;
import io.indexwright.market.Scheme;
import io.indexwright.money.Weight;
import io.indexwright.weighting.Capping.Cap;
import io.indexwright.weighting.Capping.GroupCap;
import io.indexwright.weighting.Capping.InTurn;
import io.indexwright.weighting.Capping.TwoLevelCap;
import io.indexwright.weighting.Capping.TwoLevelCap.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A universe drawn from a seed: claims of every size, some of them equal, and a group for each. */
record RandomClaims(
    Random random, SortedMap<InstrumentId, BigDecimal> claims, Map<InstrumentId, String> groups) {
  private static final Scheme SECTOR = new Scheme("sector");
  private static final Scheme COUNTRY = new Scheme("country");
  private static final List<String> TWO_LEVELS =
      List.of(
          "0.1 0.05 0.4",
          "0.25 0.05 0.5",
          "0.225 0.045 0.45",
          "0.09 0.045 0.36",
          "0.2 0.045 0.48",
          "0.4 0.2 0.5",
          "0.3 0.3 0",
          "0.333333333333 0.111111111111 0.6");

  /** Draws {@code least} to 40 names. */
  static RandomClaims of(Random random, int least) {
    SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>();
    SortedMap<InstrumentId, String> groups = new TreeMap<>();
    int count = least + random.nextInt(41 - least);
    int kinds = 1 + random.nextInt(count);
    for (int i = 0; i < count; i++) {
      InstrumentId id = Books.id(String.format(Locale.ROOT, "N%02d", i));
      claims.put(id, claim(random));
      groups.put(id, "G" + random.nextInt(kinds));
    }
    return new RandomClaims(random, claims, groups);
  }

  private static BigDecimal claim(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> BigDecimal.valueOf(1 + random.nextInt(5));
      case 1 -> BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), random.nextInt(15));
      default -> BigDecimal.valueOf(1 + random.nextInt(1000)).pow(1 + random.nextInt(4));
    };
  }

  MarketView view() {
    return viewAt(groups);
  }

  static MarketView viewAt(Map<InstrumentId, String> groups) {
    List<String> pairs = new ArrayList<>();
    List<String> countries = new ArrayList<>();
    groups.forEach((id, group) -> pairs.addAll(List.of(id.value(), group)));
    groups.keySet().forEach(id -> countries.addAll(List.of(id.value(), country(id))));
    return Facts.NONE
        .and(SECTOR, pairs.toArray(String[]::new))
        .and(COUNTRY, countries.toArray(String[]::new))
        .view();
  }

  int groupCount() {
    return (int) groups.values().stream().distinct().count();
  }

  /** A limit that so many can meet, sometimes only just. */
  Weight limitFor(int units) {
    BigDecimal least = BigDecimal.ONE.divide(BigDecimal.valueOf(units), 12, RoundingMode.CEILING);
    BigDecimal more =
        BigDecimal.valueOf(random.nextInt(1000), 3).multiply(BigDecimal.ONE.subtract(least));
    return new Weight(
        random.nextInt(5) == 0 ? least : least.add(more).setScale(12, RoundingMode.HALF_EVEN));
  }

  Cap lineCap() {
    return new Cap(Unit.LINE, limitFor(claims.size()));
  }

  Cap sectorCap() {
    return new Cap(new Unit.Grouped(SECTOR), limitFor(groupCount()));
  }

  GroupCap groupCap() {
    SortedMap<String, Weight> limits = new TreeMap<>();
    groups.values().stream().distinct().forEach(group -> limits.put(group, limitFor(groupCount())));
    return new GroupCap(SECTOR, limits, Weight.of("1"));
  }

  TwoLevelCap twoLevelCap(Unit unit, Method method) {
    String[] numbers = TWO_LEVELS.get(random.nextInt(TWO_LEVELS.size())).split(" ", -1);
    return new TwoLevelCap(
        unit, Weight.of(numbers[0]), Weight.of(numbers[1]), Weight.of(numbers[2]), method);
  }

  /** A sector cap that is far from its least, so that lines can be capped besides. */
  InTurn jointCap() {
    Weight lines = limitFor(Math.max(2, claims.size() / 4));
    Weight sectors = limitFor(Math.max(1, groupCount() / 4));
    return new InTurn(
        List.of(new Cap(Unit.LINE, lines), new Cap(new Unit.Grouped(SECTOR), sectors)));
  }

  /** Two levels for lines, one for sectors. */
  InTurn mixedCap() {
    return new InTurn(
        List.of(
            twoLevelCap(Unit.LINE, Method.SCALE),
            new Cap(new Unit.Grouped(SECTOR), limitFor(Math.max(1, groupCount() / 4)))));
  }

  /** Sectors and countries cross. */
  InTurn crossingCap() {
    return new InTurn(
        List.of(
            new Cap(new Unit.Grouped(SECTOR), limitFor(Math.max(1, groupCount() / 4))),
            new Cap(new Unit.Grouped(COUNTRY), Weight.of("0.6"))));
  }

  static String country(InstrumentId id) {
    return id.value().charAt(id.value().length() - 1) % 2 == 0 ? "even" : "odd";
  }
}
