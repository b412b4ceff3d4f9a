package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Withholding;
import io.indexwright.index.IndexLevel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Close;
import io.indexwright.market.Dated;
import io.indexwright.market.Market;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import io.indexwright.money.Precision;
import io.indexwright.rulebook.ReturnKind;
import io.indexwright.soak.Law;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import org.junit.jupiter.api.RepetitionInfo;

/** Price, gross and net of one definition, whatever is paid, taxed or split. */
class TotalReturnLawsTest {
  private static final int DAYS = 12;

  /** And so is each step of theirs, not the level alone. */
  @Law(100)
  void netIsAtMostGross_andNeitherIsBelowThePrice(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    IndexCalculation calculation = calculated(random, rates(random));

    NavigableMap<LocalDate, IndexLevel> price = calculation.levels(ReturnKind.PRICE);
    NavigableMap<LocalDate, IndexLevel> gross = calculation.levels(ReturnKind.GROSS_TOTAL);
    NavigableMap<LocalDate, IndexLevel> net = calculation.levels(ReturnKind.NET_TOTAL);

    assertThat(calculation.dividends()).isNotEmpty();
    assertThat(gross).hasSameSizeAs(price);
    for (LocalDate date : price.tailMap(price.firstKey(), false).keySet()) {
      assertThat(growth(net, date)).isLessThanOrEqualTo(above(growth(gross, date)));
      assertThat(growth(price, date)).isLessThanOrEqualTo(above(growth(net, date)));
    }
  }

  @Law(100)
  void netIsGross_whenNothingIsTaxed(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    IndexCalculation calculation =
        calculated(
            random,
            new Withholding(
                List.of(new Withholding.Rate("US", day("2023-01-01"), BigDecimal.ZERO))));

    assertThat(calculation.levels(ReturnKind.NET_TOTAL))
        .isEqualTo(calculation.levels(ReturnKind.GROSS_TOTAL));
  }

  private static IndexCalculation calculated(Random random, Withholding rates) {
    List<Close> closes = new ArrayList<>();
    List<Announcement> actions = new ArrayList<>();
    List<Dated<Scheme, String>> domiciles = new ArrayList<>();
    for (InstrumentId one : List.of(id("A"), id("B"))) {
      domiciles.add(new Dated<>(Scheme.TAX_DOMICILE, one, day("2023-01-01"), "US"));
      for (int i = 0; i < DAYS; i++) {
        LocalDate date = day("2024-01-02").plusDays(i);
        if (i == 0 || random.nextInt(6) > 0) {
          closes.add(new Close(one, date, Books.usd(String.valueOf(10 + random.nextInt(40)))));
        }
        actions.addAll(actions(random, one, date));
      }
    }
    return TotalReturnTest.calculated(
        TotalReturnTest.treatment(rates),
        new Market(
            PriceHistory.of(closes),
            new CorporateActions(actions),
            Chronicle.empty(),
            Chronicle.of(domiciles)));
  }

  private static List<Announcement> actions(Random random, InstrumentId one, LocalDate date) {
    List<Announcement> actions = new ArrayList<>();
    BigDecimal some = BigDecimal.valueOf(1 + random.nextInt(200), 2);
    if (random.nextInt(3) == 0) {
      actions.add(new Announcement(one, date, new Distribution.Dividend(some)));
    }
    if (random.nextInt(8) == 0) {
      actions.add(new Announcement(one, date, new Distribution.SpecialDividend(some)));
    }
    if (random.nextInt(8) == 0) {
      actions.add(
          new Announcement(
              one, date, new Recapitalisation.Split(BigDecimal.valueOf(2), BigDecimal.ONE)));
    }
    return actions;
  }

  private static Withholding rates(Random random) {
    List<Withholding.Rate> rates = new ArrayList<>();
    for (String from : List.of("2023-01-01", "2024-01-05", "2024-01-09")) {
      rates.add(new Withholding.Rate("US", day(from), BigDecimal.valueOf(random.nextInt(101), 2)));
    }
    return new Withholding(rates);
  }

  private static BigDecimal growth(NavigableMap<LocalDate, IndexLevel> levels, LocalDate date) {
    Map.Entry<LocalDate, IndexLevel> before = levels.lowerEntry(date);
    return Precision.quotient(
        levels.floorEntry(date).getValue().points(), before.getValue().points());
  }

  /** Quotients of 34 digits may differ in their last. */
  private static BigDecimal above(BigDecimal growth) {
    return growth.add(BigDecimal.ONE.movePointLeft(30));
  }
}
