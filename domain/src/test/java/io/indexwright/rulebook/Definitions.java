package io.indexwright.rulebook;

import io.indexwright.calendar.DayRule;
import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.calendar.Roll;
import io.indexwright.index.Base;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.ShareAdjustment.Absorption;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.money.Money;
import io.indexwright.weighting.Capping;
import io.indexwright.weighting.Weighting;
import java.time.Month;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Definitions that differ only in what a test is about; in dollars, published to 2 decimals. */
public final class Definitions {
  public static final IndexId ID = new IndexId(new UUID(0, 1));

  private static final DayRule FIRST = new DayRule.NthBusinessDay(1);

  public static final ReviewSchedule NEVER = ReviewSchedule.none();
  public static final ReviewSchedule MONTHLY = ReviewSchedule.monthly(FIRST, Roll.FOLLOWING);
  public static final ReviewSchedule QUARTERLY =
      ReviewSchedule.quarterly(Month.JANUARY, FIRST, Roll.FOLLOWING);
  public static final ReviewSchedule YEARLY =
      ReviewSchedule.yearly(Month.JANUARY, FIRST, Roll.FOLLOWING);

  private Definitions() {}

  public static IndexDefinition priceWeighted(ReviewSchedule reviews, Base base, String... names) {
    return defined(
        new Terms(
            new Construction(
                new Weighting.PriceWeighted(), new Capping.None(), Money.of("1000", Books.USD), 4),
            reviews,
            base,
            Conventions.strict(Absorption.KEEP_SHARES, 2)),
        names);
  }

  /** Returns equal weights of 1000 dollars in all, in ten-thousandths of a share. */
  public static IndexDefinition equalWeighted(ReviewSchedule reviews, Base base, String... names) {
    return defined(
        new Terms(
            weighted(new Weighting.EqualWeighted()),
            reviews,
            base,
            Conventions.strict(Absorption.DIVISOR, 2)),
        names);
  }

  /** Returns uncapped weights of 1000 dollars in all, in ten-thousandths of a share. */
  public static Construction weighted(Weighting weighting) {
    return new Construction(weighting, new Capping.None(), Money.of("1000", Books.USD), 4);
  }

  public static Base at100(String date) {
    return new Base.AtLevel(Books.day(date), IndexLevel.of("100"));
  }

  public static SortedSet<InstrumentId> named(String... names) {
    return new TreeSet<>(Stream.of(names).map(Books::id).toList());
  }

  /** What definitions differ in. */
  public record Terms(
      Construction construction, ReviewSchedule reviews, Base base, Conventions conventions) {}

  public static IndexDefinition defined(Terms terms, String... names) {
    return new IndexDefinition(
        ID,
        Edition.first(terms.base().date()),
        "Test",
        Books.USD,
        Membership.listed(named(names)),
        terms.construction(),
        new Timetable(Timetable.PRICED_DATES, terms.reviews()),
        terms.base(),
        terms.conventions());
  }

  /** Returns the same rules as another edition. */
  public static IndexDefinition edition(int number, String from, IndexDefinition rules) {
    return new IndexDefinition(
        rules.id(),
        new Edition(number, Books.day(from)),
        rules.name(),
        rules.currency(),
        rules.membership(),
        rules.construction(),
        rules.timetable(),
        rules.base(),
        rules.conventions());
  }
}
