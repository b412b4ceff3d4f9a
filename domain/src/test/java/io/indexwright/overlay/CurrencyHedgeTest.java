package io.indexwright.overlay;

import static io.indexwright.rulebook.Overlay.Hedged.Marking.FORWARD_AT_ROLL;
import static io.indexwright.rulebook.Overlay.Hedged.Marking.FORWARD_OF_THE_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.calendar.MonthEnds;
import io.indexwright.rates.Conversion;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import io.indexwright.rates.FxRates;
import io.indexwright.rates.MissingRateException;
import io.indexwright.rulebook.Overlay.Hedged.Marking;
import io.indexwright.rulebook.Overlay.Hedged.Roll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of docs/rules/currency.md, and what is near them. */
class CurrencyHedgeTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final LevelSeries UNDERLYING =
      Levels.of("2024-01-31", "1000", "2024-02-09", "1030", "2024-02-29", "980");
  private static final List<FxQuote> QUOTES =
      List.of(
          quote("SPOT", "EUR", "2024-01-31", "1.10"),
          quote("1M", "EUR", "2024-01-31", "1.129"),
          quote("SPOT", "EUR", "2024-02-09", "1.12"),
          quote("1M", "EUR", "2024-02-09", "1.149"),
          quote("SPOT", "EUR", "2024-02-29", "1.085"));

  private static FxQuote quote(String fixing, String of, String date, String rate) {
    return new FxQuote(
        fixing, CurrencyPair.of(of, "USD"), LocalDate.parse(date), new BigDecimal(rate));
  }

  private static Forwards forwards(List<FxQuote> quotes, Marking marking) {
    return new Forwards(
        new Conversion(FxRates.of(quotes), "SPOT", 2, USD), "1M", marking, MonthEnds.weekdays());
  }

  private static CurrencyHedge hedge(String ratio, Roll roll, Forwards forwards) {
    return new CurrencyHedge(new BigDecimal(ratio), roll, 0, forwards, CurrencyWeights.allIn(EUR));
  }

  /** 1030 + 1000 ÷ 1.10 × (1.129 − 1.14) = 1020; 980 + 1000 ÷ 1.10 × (1.129 − 1.085) = 1020. */
  @Test
  void sellsAMonthForward_andInterpolates() {
    Levels.assertSame(
        hedge("1", Roll.MONTHLY, forwards(QUOTES, FORWARD_OF_THE_DAY)).appliedTo(UNDERLYING),
        Levels.of("2024-01-31", "1000", "2024-02-09", "1020", "2024-02-29", "1020"));
  }

  @Test
  void sellsHalf_whenTheRatioIsHalf() {
    Levels.assertSame(
        hedge("0.5", Roll.MONTHLY, forwards(QUOTES, FORWARD_OF_THE_DAY)).appliedTo(UNDERLYING),
        Levels.of("2024-01-31", "1000", "2024-02-09", "1025", "2024-02-29", "1000"));
  }

  /** Without the forward of 9 February; its points were the same. */
  @Test
  void asksForNoForwardBetweenRolls_whenMarkedAtThatOfTheRoll() {
    List<FxQuote> fewer = new ArrayList<>(QUOTES);
    fewer.remove(3);

    Levels.assertSame(
        hedge("1", Roll.MONTHLY, forwards(fewer, FORWARD_AT_ROLL)).appliedTo(UNDERLYING),
        Levels.of("2024-01-31", "1000", "2024-02-09", "1020", "2024-02-29", "1020"));
    assertThatExceptionOfType(MissingRateException.class)
        .isThrownBy(
            () ->
                hedge("1", Roll.MONTHLY, forwards(fewer, FORWARD_OF_THE_DAY)).appliedTo(UNDERLYING))
        .withMessage("no rate for 2024-02-09: USD per EUR at 1M");
  }

  /** Nine of 29 days of 0.029: sold at 1.109, worth 1.12; then 20 days: 1.14 against 1.085. */
  @Test
  void sellsFromSessionToSession_whenRolledDaily() {
    LevelSeries hedged =
        hedge("1", Roll.DAILY, forwards(QUOTES, FORWARD_OF_THE_DAY)).appliedTo(UNDERLYING);

    BigDecimal first = new BigDecimal("1020");
    assertThat(hedged.levels().get(1)).isEqualByComparingTo(first);
    Levels.assertSame(
        hedged,
        Levels.of(
            "2024-01-31",
            "1000",
            "2024-02-09",
            "1020",
            "2024-02-29",
            // 1020 × (980 ÷ 1030 + 0.055 ÷ 1.12)
            "1020.574722607489597780859916782247"));
  }

  /** On 29 February 1020 ÷ 1.085 is sold at 1.114, the old 1000 ÷ 1.10 is over. */
  @Test
  void rollsAtTheMonthEnd() {
    List<FxQuote> quotes = new ArrayList<>(QUOTES);
    quotes.add(quote("1M", "EUR", "2024-02-29", "1.114"));
    quotes.add(quote("SPOT", "EUR", "2024-03-29", "1.3310"));
    LevelSeries longer =
        Levels.of(
            "2024-01-31", "1000", "2024-02-09", "1030", "2024-02-29", "980", "2024-03-29", "1960");

    assertThat(
            hedge("1", Roll.MONTHLY, forwards(quotes, FORWARD_OF_THE_DAY))
                .appliedTo(longer)
                .levels()
                .get(3))
        .isEqualByComparingTo("1836"); // 1020 × (2 + (1.114 − 1.331) ÷ 1.085)
  }

  /** Half in euros and a tenth in yen on the day before; the level then was 1000, now 1100. */
  @Test
  void fixesTheAmountsEarlier_asManySessionsAsTheLag() {
    List<FxQuote> quotes = new ArrayList<>();
    for (String date : List.of("2024-01-30", "2024-01-31", "2024-02-29")) {
      boolean isLast = date.equals("2024-02-29");
      quotes.add(quote("SPOT", "EUR", date, date.equals("2024-01-30") ? "1" : "1.25"));
      quotes.add(quote("1M", "EUR", date, "1.25"));
      quotes.add(quote("SPOT", "JPY", date, isLast ? "0.008" : "0.01"));
      quotes.add(quote("1M", "JPY", date, "0.01"));
    }
    CurrencyWeights weights =
        date ->
            date.equals(LocalDate.parse("2024-01-30"))
                ? Map.of(
                    EUR,
                    new BigDecimal("0.5"),
                    JPY,
                    new BigDecimal("0.1"),
                    USD,
                    new BigDecimal("0.4"))
                : Map.of(EUR, BigDecimal.ONE);
    LevelSeries underlying =
        Levels.of("2024-01-30", "1000", "2024-01-31", "1225", "2024-02-29", "1225");
    Forwards forwards = forwards(quotes, FORWARD_OF_THE_DAY);

    LevelSeries hedged =
        new CurrencyHedge(BigDecimal.ONE, Roll.MONTHLY, 1, forwards, weights).appliedTo(underlying);

    // bought back at 1.25, sold one day before the month end at 1 + 0.25 × 1 ÷ 33
    assertThat(hedged.levels().get(1).doubleValue()).isEqualTo(1225 - 500 * (0.25 - 0.25 / 33));
    // 100 ÷ 0.01 yen at 0.01 against 0.008; 500 euros at 1.25 against 1.25
    assertThat(hedged.levels().get(2).subtract(hedged.levels().get(1))).isEqualByComparingTo("20");
  }

  @Test
  void staysAtZero_onceItIsThere() {
    List<FxQuote> quotes = new ArrayList<>(QUOTES);
    quotes.set(2, quote("SPOT", "EUR", "2024-02-09", "2.5"));
    quotes.set(3, quote("1M", "EUR", "2024-02-09", "2.5"));

    assertThat(
            hedge("1", Roll.MONTHLY, forwards(quotes, FORWARD_OF_THE_DAY))
                .appliedTo(UNDERLYING)
                .levels())
        .containsExactly(new BigDecimal("1000"), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** The rates of Wednesday stand in for those of Friday, both of them. */
  @Test
  void takesSpotAndForwardOfOneDay_whenTheyAreOlder() {
    LevelSeries later = Levels.of("2024-01-31", "1000", "2024-02-02", "1000", "2024-02-03", "1000");
    Forwards forwards = forwards(QUOTES, FORWARD_OF_THE_DAY);

    // two of 29 days of points are earned: 1000 ÷ 1.10 × 0.002
    assertThat(
            hedge("1", Roll.MONTHLY, forwards)
                .appliedTo(later.until(LocalDate.parse("2024-02-03")))
                .levels()
                .get(1)
                .doubleValue())
        .isEqualTo(1000 + 2 / 1.1);
    assertThatExceptionOfType(MissingRateException.class)
        .isThrownBy(() -> hedge("1", Roll.MONTHLY, forwards).appliedTo(later))
        .withMessage("no rate for 2024-02-03: USD per EUR at SPOT");
  }

  @Test
  void refusesARatioOrALagBelowZero() {
    Forwards forwards = forwards(QUOTES, FORWARD_OF_THE_DAY);

    assertThatIllegalArgumentException().isThrownBy(() -> hedge("-1", Roll.DAILY, forwards));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CurrencyHedge(
                    BigDecimal.ONE, Roll.DAILY, -1, forwards, CurrencyWeights.none()));
  }
}
