package io.indexwright.calculation;

import io.indexwright.calendar.ReviewSchedule;
import io.indexwright.index.Base;
import io.indexwright.index.IndexLevel;
import io.indexwright.market.Books;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import io.indexwright.rulebook.Definitions;
import io.indexwright.rulebook.IndexDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An index and a history for it, drawn from one seed: three to seven constituents of which some
 * join late, 90 days over a turn of the year, one close in fifty missing.
 *
 * @param closes by date; A has one on every date, so that the base date has one
 */
public record RandomIndex(IndexDefinition definition, List<Close> closes) {
  private static final LocalDate BASE = LocalDate.parse("2023-11-15");
  private static final int DAYS = 90;
  private static final List<ReviewSchedule> SCHEDULES =
      List.of(Definitions.NEVER, Definitions.MONTHLY, Definitions.QUARTERLY, Definitions.YEARLY);

  public RandomIndex {
    closes = List.copyOf(closes);
  }

  public static RandomIndex drawnBy(Random random) {
    String[] names = new String[3 + random.nextInt(5)];
    List<Close> closes = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      names[i] = String.valueOf((char) ('A' + i));
      closes.addAll(closesOf(names[i], i == 0 ? 0 : random.nextInt(3) * 20, random));
    }
    ReviewSchedule schedule = SCHEDULES.get(random.nextInt(SCHEDULES.size()));
    Base base = new Base.AtLevel(BASE, IndexLevel.of("1000"));
    IndexDefinition definition =
        random.nextBoolean()
            ? Definitions.priceWeighted(schedule, base, names)
            : Definitions.equalWeighted(schedule, base, names);
    return new RandomIndex(definition, closes);
  }

  /** Returns a price from a tenth of a cent to some hundreds. */
  public static Price price(Random random) {
    return new Price(BigDecimal.valueOf(1 + random.nextInt(400_000), 3), Books.USD);
  }

  private static List<Close> closesOf(String name, int firstDay, Random random) {
    List<Close> closes = new ArrayList<>();
    for (int day = firstDay; day < DAYS; day++) {
      if (name.equals("A") || random.nextInt(50) > 0) {
        closes.add(new Close(Books.id(name), BASE.plusDays(day), price(random)));
      }
    }
    return closes;
  }
}
