package io.indexwright.market;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.corporateaction.Adjustment;
import io.indexwright.corporateaction.Announced;
import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Treatment;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustmentsTest {
  private static final Adjustment SPLIT =
      new Adjustment(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.ZERO);
  private static final Adjustment DIVIDEND =
      new Adjustment(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(5));
  private static final Adjustments OF_A = adjustments(latestFirst());

  private static CorporateActions latestFirst() {
    return new CorporateActions(
        List.of(
            Announced.on(
                "A", "2024-01-08", new Distribution.SpecialDividend(BigDecimal.valueOf(5))),
            Announced.on(
                "A",
                "2024-01-04",
                new Recapitalisation.Split(BigDecimal.valueOf(2), BigDecimal.ONE))));
  }

  private static Adjustments adjustments(CorporateActions actions) {
    return new Market(
            Books.history(Books.on("2024-01-02", "A", "40")),
            actions,
            Chronicle.empty(),
            Chronicle.empty())
        .adjustments(Treatment.COMMON);
  }

  @Test
  void happenToOneInstrumentBeforeOneOpen() {
    assertThat(OF_A.of(id("A"), day("2024-01-04"))).contains(SPLIT);
    assertThat(OF_A.of(id("A"), day("2024-01-05"))).isEmpty();
    assertThat(OF_A.of(id("B"), day("2024-01-04"))).isEmpty();
    assertThat(adjustments(CorporateActions.NONE).of(id("A"), day("2024-01-04"))).isEmpty();
  }

  @Test
  void areOneInTheOrderOfTheirDates_whateverOrderTheyWereKeptIn() {
    assertThat(OF_A.between(id("A"), day("2024-01-03"), day("2024-01-08")))
        .contains(SPLIT.then(DIVIDEND));
    assertThat(OF_A.between(id("B"), day("2024-01-03"), day("2024-01-08"))).isEmpty();
  }

  /** An event before the open of a date is behind its close, and before that of the next. */
  @Test
  void countAfterTheFirstDateAndUpToTheSecond() {
    assertThat(OF_A.between(id("A"), day("2024-01-03"), day("2024-01-04"))).contains(SPLIT);
    assertThat(OF_A.between(id("A"), day("2024-01-04"), day("2024-01-07"))).isEmpty();
    assertThat(OF_A.between(id("A"), day("2024-01-04"), day("2024-01-04"))).isEmpty();
    assertThat(OF_A.between(id("A"), day("2024-01-08"), day("2024-01-03"))).isEmpty();
  }

  @Test
  void areToldByExDate() {
    assertThat(OF_A.dated(id("A"), day("2024-01-04"), day("2024-01-08")))
        .containsOnlyKeys(day("2024-01-08"));
    assertThat(OF_A.dated(id("A"), day("2024-01-08"), day("2024-01-04"))).isEmpty();
    assertThat(OF_A.dated(id("B"), day("2024-01-01"), day("2024-01-08"))).isEmpty();
  }
}
