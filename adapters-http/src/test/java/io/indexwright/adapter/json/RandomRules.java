package io.indexwright.adapter.json;

import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewDate;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.corporateaction.SameDayOrder;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.rulebook.Construction;
import io.indexwright.rulebook.Conventions;
import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.EventRules;
import io.indexwright.rulebook.Financing;
import io.indexwright.rulebook.FxRule;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Membership;
import io.indexwright.rulebook.MissingPricePolicy;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.rulebook.Timetable;
import io.indexwright.rulebook.VolatilityRule;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A definition drawn from one seed; every choice there is comes up in some. */
final class RandomRules {
  private static final List<String> NAMES =
      List.of("Test", "\"Quoted\" \\ name", "指数 𝔸", "half \ud835 a pair", "line\nend", "/~");
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");

  private final Random random;
  private final RandomWeights weights;

  private RandomRules(Random random) {
    this.random = random;
    this.weights = new RandomWeights(random);
  }

  static IndexDefinition drawnBy(Random random) {
    return new RandomRules(random).definition();
  }

  private IndexDefinition definition() {
    Currency currency = Currency.getInstance(any(CURRENCIES));
    Base base = base();
    Construction construction = construction(currency);
    boolean holdsOneOfEach =
        construction.weighting() instanceof Weighting.PriceWeighted
            && construction.capping() instanceof Capping.None;
    return new IndexDefinition(
        new IndexId(new UUID(random.nextLong(), random.nextLong())),
        new Edition(1 + random.nextInt(9), date()),
        any(NAMES),
        currency,
        membership(),
        construction,
        new Timetable(any(List.of(Timetable.PRICED_DATES, new CalendarId("XNYS"))), reviews()),
        base,
        conventions(
            holdsOneOfEach
                ? Absorption.KEEP_SHARES
                : any(List.of(Absorption.DIVISOR, Absorption.WEIGHT_FACTOR))));
  }

  private Membership membership() {
    SortedSet<InstrumentId> universe = new TreeSet<>();
    IntStream.rangeClosed(0, random.nextInt(30))
        .forEach(i -> universe.add(new InstrumentId("X:" + random.nextInt(1000))));
    return new Membership(universe, any(Membership.Additions.class), weights.selection());
  }

  private Construction construction(Currency currency) {
    BigDecimal notional =
        BigDecimal.valueOf(1 + random.nextInt(1_000_000), currency.getDefaultFractionDigits());
    return new Construction(
        weights.weighting(2),
        weights.capping(2),
        new Money(notional, currency),
        random.nextInt(13));
  }

  private Base base() {
    return random.nextBoolean()
        ? new Base.AtLevel(date(), new IndexLevel(positive()))
        : new Base.AtDivisor(date(), new Divisor(positive()));
  }

  private ReviewSchedule reviews() {
    SortedSet<Month> months =
        new TreeSet<>(Stream.of(Month.values()).filter(month -> random.nextBoolean()).toList());
    return new ReviewSchedule(
        months,
        day(2),
        any(Roll.class),
        any(List.<Supplier<ReviewDate>>of(
                () -> new ReviewDate.SessionsBefore(20 + random.nextInt(10)),
                () -> new ReviewDate.On(day(2))))
            .get(),
        new ReviewDate.SessionsBefore(random.nextInt(10)),
        new ReviewDate.SessionsBefore(random.nextInt(20)),
        random.nextInt(61),
        1 + random.nextInt(60));
  }

  private DayRule day(int depth) {
    List<Supplier<DayRule>> flat =
        List.of(
            this::named,
            () -> new DayRule.NthBusinessDay(1 + random.nextInt(15)),
            DayRule.LastBusinessDay::new);
    List<Supplier<DayRule>> deep =
        List.of(
            () -> new DayRule.Offset(day(depth - 1), 1 + random.nextInt(60)),
            () -> new DayRule.Offset(day(depth - 1), -1 - random.nextInt(60)),
            () -> new DayRule.InEarlierMonth(day(depth - 1), 1 + random.nextInt(12)));
    return any(depth > 0 && random.nextBoolean() ? deep : flat).get();
  }

  private DayRule.NamedDay named() {
    DayOfWeek weekday = any(DayOfWeek.class);
    return any(List.<Supplier<DayRule.NamedDay>>of(
            () -> new DayRule.NthWeekday(1 + random.nextInt(4), weekday),
            () -> new DayRule.LastWeekday(weekday),
            () -> new DayRule.DayOfMonth(1 + random.nextInt(28)),
            () -> new DayRule.WeekdayBefore(weekday, named())))
        .get();
  }

  private Conventions conventions(Absorption absorption) {
    EnumSet<ReturnKind> returns = EnumSet.of(any(ReturnKind.class), any(ReturnKind.class));
    return new Conventions(
        any(
            List.of(
                new MissingPricePolicy.Refuse(),
                new MissingPricePolicy.Carry(1 + random.nextInt(30)),
                new MissingPricePolicy.CarryHalted(1 + random.nextInt(30)),
                new MissingPricePolicy.Zero(),
                new MissingPricePolicy.Estimate())),
        new EventRules(absorption, treatment(absorption)),
        random.nextBoolean()
            ? new FxRule.SingleCurrency()
            : new FxRule.AtFixing("ECB", any(FxRule.Direction.class), random.nextInt(10)),
        new TreeSet<>(returns),
        Stream.generate(this::overlay).limit(random.nextInt(4)).toList(),
        random.nextInt(13));
  }

  private Treatment treatment(Absorption absorption) {
    return new Treatment(
        any(SameDayOrder.class),
        any(Treatment.SpecialDividends.class),
        absorption == Absorption.KEEP_SHARES
            ? Treatment.SpinOffs.LEAVE_OUT
            : any(Treatment.SpinOffs.class),
        new Withholding(
            IntStream.range(0, random.nextInt(5)).mapToObj(year -> rate(2000 + year)).toList()));
  }

  private Withholding.Rate rate(int year) {
    return new Withholding.Rate(
        any(List.of("CH", "DE", "US")),
        LocalDate.of(year, 1 + random.nextInt(12), 1),
        any(List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.26375"))));
  }

  private Overlay overlay() {
    return any(List.<Supplier<Overlay>>of(
            () ->
                new Overlay.Hedged(
                    positive(),
                    any(Overlay.Hedged.Roll.class),
                    random.nextInt(5),
                    "Forwards",
                    any(Overlay.Hedged.Marking.class)),
            () ->
                new Overlay.PercentDecrement(
                    positive().movePointLeft(37),
                    any(Overlay.PercentDecrement.Compounding.class),
                    any(DayCount.class)),
            () -> new Overlay.PointsDecrement(positive(), any(DayCount.class)),
            () ->
                new Overlay.Leveraged(
                    positive().negate(), any(Overlay.Leveraged.Reset.class), financing()),
            () ->
                new Overlay.RiskControlled(
                    positive(),
                    positive(),
                    volatility(),
                    random.nextInt(5),
                    positive().subtract(BigDecimal.ONE).max(BigDecimal.ZERO),
                    any(Overlay.RiskControlled.Measure.class),
                    financing())))
        .get();
  }

  private VolatilityRule volatility() {
    int returns = 2 + random.nextInt(250);
    int interval = 1 + random.nextInt(5);
    return random.nextBoolean()
        ? new VolatilityRule.Window(returns, interval, 252)
        : new VolatilityRule.Ewma(
            List.of(new BigDecimal("0.94"), new BigDecimal("0.970")), returns, interval, 365);
  }

  private Financing financing() {
    return new Financing(any(List.of("SOFR", "€STR")), any(DayCount.class));
  }

  private LocalDate date() {
    return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
  }

  /** Returns a number of up to 34 digits. */
  private BigDecimal positive() {
    return new BigDecimal(new BigInteger(1 + random.nextInt(112), random), random.nextInt(40))
        .add(BigDecimal.ONE.movePointLeft(random.nextInt(3)))
        .round(MathContext.DECIMAL128);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <E extends Enum<E>> E any(Class<E> type) {
    return any(List.of(type.getEnumConstants()));
  }
}
