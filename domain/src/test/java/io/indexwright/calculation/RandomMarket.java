package io.indexwright.calculation;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Exit;
import io.indexwright.index.Base;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.Price;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import io.indexwright.money.Money;
import io.indexwright.money.Weight;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.Rulebook;
import io.indexwright.selection.Score;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Unit;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * An index of any kind and a market for it, drawn from one seed: four to nine names over 100 days,
 * with gaps and corporate actions of all kinds.
 *
 * @param closes in the order drawn; A has one on every date, B and C on the first
 */
record RandomMarket(
    IndexDefinition definition,
    List<Close> closes,
    List<Announcement> announcements,
    List<Dated<Figure, BigDecimal>> figures) {
  static final LocalDate BASE = LocalDate.parse("2023-11-15");
  static final int DAYS = 100;
  private static final String OUTSIDE = "Y";
  private static final Figure POINTS = new Figure("points");

  RandomMarket {
    closes = List.copyOf(closes);
    announcements = List.copyOf(announcements);
    figures = List.copyOf(figures);
  }

  static RandomMarket drawnBy(Random random) {
    String[] names = new String[4 + random.nextInt(6)];
    Arrays.setAll(names, i -> Character.toString('A' + i));
    List<Close> closes = new ArrayList<>(closesOf(Books.id(OUTSIDE), 0, random));
    List<Announcement> announcements = new ArrayList<>();
    List<Dated<Figure, BigDecimal>> figures = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      InstrumentId id = Books.id(names[i]);
      closes.addAll(closesOf(id, i, random));
      announcements.addAll(announcementsOf(names, i, random));
      figures.addAll(figuresOf(id, random));
    }
    closes.removeIf(close -> isOver(close.instrument(), close.date(), announcements));
    List<Announcement> all = List.copyOf(announcements);
    announcements.removeIf(
        one ->
            RandomActions.given(one.action())
                .filter(given -> isOver(given, one.exDate(), all))
                .isPresent());
    return new RandomMarket(definition(names, random), closes, announcements, figures);
  }

  Market market() {
    return new Market(
        PriceHistory.of(closes),
        new CorporateActions(announcements),
        Chronicle.of(figures),
        Chronicle.<Scheme, String>empty());
  }

  IndexCalculation calculated() {
    return IndexCalculation.of(Rulebook.of(definition), market());
  }

  /** A price wanders by up to a tenth a day, and is never below a dollar. */
  private static List<Close> closesOf(InstrumentId id, int place, Random random) {
    List<Close> closes = new ArrayList<>();
    long cents = 2_000L + random.nextInt(20_000);
    for (int day = 0; day < DAYS; day++) {
      cents = Math.max(100, cents + (random.nextInt(201) - 100) * cents / 1_000);
      if (place == 0 || (day == 0 && place < 3) || random.nextInt(60) > 0) {
        BigDecimal price = BigDecimal.valueOf(cents, 2);
        closes.add(new Close(id, BASE.plusDays(day), new Price(price, Books.USD)));
      }
    }
    return closes;
  }

  /** A, B and C stay, and so there is always somebody; what is given is a name further on, or Y. */
  private static List<Announcement> announcementsOf(String[] names, int place, Random random) {
    InstrumentId id = Books.id(names[place]);
    int further = place + 1 + random.nextInt(names.length - place);
    InstrumentId given = Books.id(further < names.length ? names[further] : OUTSIDE);
    List<Announcement> announcements = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate exDate = BASE.plusDays(1 + random.nextInt(DAYS - 1));
      announcements.add(new Announcement(id, exDate, RandomActions.lasting(random, given)));
    }
    if (place > 2 && random.nextInt(4) == 0) {
      LocalDate exDate = BASE.plusDays(1 + random.nextInt(DAYS - 1));
      announcements.add(new Announcement(id, exDate, RandomActions.exit(random, given)));
    }
    return announcements;
  }

  /** What is no more has no closes and is given to nobody. */
  private static boolean isOver(InstrumentId id, LocalDate date, List<Announcement> announcements) {
    return announcements.stream()
        .filter(one -> one.instrument().equals(id) && one.action() instanceof Exit)
        .anyMatch(end -> !date.isBefore(end.exDate()));
  }

  private static List<Dated<Figure, BigDecimal>> figuresOf(InstrumentId id, Random random) {
    BigDecimal points = BigDecimal.valueOf(1 + random.nextInt(1_000), 1);
    return List.of(
        new Dated<>(Figure.SHARES, id, BASE, BigDecimal.valueOf(1 + random.nextInt(1_000_000))),
        new Dated<>(Figure.FLOAT_FACTOR, id, BASE, BigDecimal.valueOf(1 + random.nextInt(99), 2)),
        new Dated<>(POINTS, id, BASE, points));
  }

  private static IndexDefinition definition(String[] names, Random random) {
    Weighting weighting = weighting(names, random);
    Capping capping =
        random.nextBoolean() ? new Capping.None() : new Capping.Cap(Unit.LINE, Weight.of("0.4"));
    boolean isPrice =
        weighting instanceof Weighting.PriceWeighted && capping instanceof Capping.None;
    Conventions strict =
        Conventions.strict(
            isPrice
                ? Absorption.KEEP_SHARES
                : random.nextBoolean() ? Absorption.DIVISOR : Absorption.WEIGHT_FACTOR,
            2);
    return Definitions.defined(
        new Definitions.Terms(
            new Construction(weighting, capping, Money.of("1000000000", Books.USD), 6),
            List.of(Definitions.NEVER, Definitions.MONTHLY, Definitions.MONTHLY.phasedOver(3))
                .get(random.nextInt(3)),
            new Base.AtLevel(BASE, IndexLevel.of("1000")),
            new Conventions(
                random.nextBoolean()
                    ? new MissingPricePolicy.Refuse()
                    : new MissingPricePolicy.Carry(5),
                strict.events(),
                strict.fx(),
                strict.returns(),
                strict.overlays(),
                strict.levelDecimals())),
        names);
  }

  private static Weighting weighting(String[] names, Random random) {
    Score points = new Score.Given(POINTS);
    return switch (random.nextInt(6)) {
      case 0 -> new Weighting.PriceWeighted();
      case 1 -> new Weighting.EqualWeighted();
      case 2 -> new Weighting.FloatCapWeighted();
      case 3 -> fixed(names);
      case 4 -> new Weighting.ScoreProportional(points);
      default -> new Weighting.ScoreTilted(new Weighting.FloatCapWeighted(), points);
    };
  }

  /** The first has half, and the others share the rest; the last has nothing. */
  private static Weighting fixed(String[] names) {
    TreeMap<InstrumentId, Weight> weights = new TreeMap<>();
    for (String name : names) {
      weights.put(Books.id(name), Weight.ZERO);
    }
    weights.put(Books.id(names[0]), Weight.of("0.5"));
    weights.put(Books.id(names[1]), Weight.of("0.3"));
    weights.put(Books.id(names[2]), Weight.of("0.2"));
    return new Weighting.FixedWeighted(weights);
  }
}
