package io.indexwright.market;

import static io.indexwright.market.Books.USD;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** No view sees anything later than its date, whatever that may be. */
class MarketViewLawsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 12;
  private static final Scheme SECTOR = new Scheme("sector");
  private static final List<Figure> FIGURES =
      List.of(Figure.SHARES, Figure.FLOAT_FACTOR, Figure.TRADED_VALUE);
  private static final List<InstrumentId> INSTRUMENTS =
      IntStream.range(0, 5).mapToObj(i -> id("N" + i)).toList();

  @RepeatedTest(100)
  void answersTheSame_whateverHappensLater(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    LocalDate today = FIRST.plusDays(random.nextInt(DAYS));
    long past = random.nextLong();

    List<Object> answers =
        answers(market(past, random.nextLong(), today).asOf(today, Treatment.COMMON));

    assertThat(answers(market(past, random.nextLong(), today).asOf(today, Treatment.COMMON)))
        .isEqualTo(answers);
  }

  /** Everything that can be asked of a view. */
  private static List<Object> answers(MarketView view) {
    List<Object> answers = new ArrayList<>();
    for (LocalDate then = FIRST; !then.isAfter(view.date()); then = then.plusDays(1)) {
      answers.add(view.datesSince(then));
      for (InstrumentId instrument : INSTRUMENTS) {
        answers.add(view.lastCloseOf(instrument, then));
        answers.add(view.adjustedCloseOf(instrument, then));
        answers.add(view.closesOf(instrument, then));
        answers.add(view.figuresSince(Figure.TRADED_VALUE, instrument, then));
      }
    }
    for (InstrumentId instrument : INSTRUMENTS) {
      answers.add(view.closeOf(instrument));
      answers.add(view.firstCloseOf(instrument));
      answers.add(view.groupOf(instrument, SECTOR));
      FIGURES.forEach(figure -> answers.add(view.figure(figure, instrument)));
    }
    return answers;
  }

  /** Returns a market with one past up to {@code today}, that included, and one future. */
  private static Market market(long past, long future, LocalDate today) {
    Observed observed = new Observed();
    Random random = new Random(past);
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      if (date.equals(today.plusDays(1))) {
        random = new Random(future);
      }
      for (InstrumentId instrument : INSTRUMENTS) {
        observed.add(instrument, date, random);
      }
    }
    return observed.market();
  }

  /** A third of all that could be said on a day is said. */
  private static final class Observed {
    private final List<Close> closes = new ArrayList<>();
    private final List<Dated<Figure, BigDecimal>> figures = new ArrayList<>();
    private final List<Dated<Scheme, String>> groups = new ArrayList<>();
    private final List<Announcement> events = new ArrayList<>();

    private void add(InstrumentId instrument, LocalDate date, Random random) {
      if (random.nextInt(3) == 0) {
        BigDecimal price = BigDecimal.valueOf(50_000 + random.nextInt(50_000), random.nextInt(4));
        closes.add(new Close(instrument, date, new Price(price, USD)));
      }
      for (Figure figure : FIGURES) {
        if (random.nextInt(3) == 0) {
          figures.add(
              new Dated<>(figure, instrument, date, BigDecimal.valueOf(random.nextInt(1000))));
        }
      }
      if (random.nextInt(3) == 0) {
        groups.add(new Dated<>(SECTOR, instrument, date, "g" + random.nextInt(9)));
      }
      if (random.nextInt(3) == 0) {
        events.add(new Announcement(instrument, date, event(random)));
      }
    }

    private static CorporateAction event(Random random) {
      BigDecimal some = BigDecimal.valueOf(1 + random.nextInt(5));
      BigDecimal other = BigDecimal.valueOf(1 + random.nextInt(5));
      return random.nextBoolean()
          ? new Recapitalisation.Split(some, other)
          : new Recapitalisation.Rights(some, other, BigDecimal.valueOf(random.nextInt(5) + 1L));
    }

    private Market market() {
      return new Market(
          PriceHistory.of(closes),
          new CorporateActions(events),
          Chronicle.of(figures),
          Chronicle.of(groups));
    }
  }
}
