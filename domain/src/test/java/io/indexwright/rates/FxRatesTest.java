package io.indexwright.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FxRatesTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2024-05-03");
  private static final FxRates RATES =
      FxRates.of(
          List.of(
              quote("ECB", "EUR", "USD", "1.08"),
              quote("ECB", "EUR", "JPY", "162"),
              quote("ECB", "GBP", "EUR", "1.2"),
              quote("WM", "EUR", "USD", "1.07")));

  private static FxQuote quote(String fixing, String of, String in, String rate) {
    return new FxQuote(fixing, CurrencyPair.of(of, in), FRIDAY, new BigDecimal(rate));
  }

  private static BigDecimal rate(String of, String in) {
    return RATES.rate("ECB", CurrencyPair.of(of, in), FRIDAY).orElseThrow();
  }

  @Test
  void isAsQuoted_andOneInItself() {
    assertThat(rate("EUR", "USD")).isEqualByComparingTo("1.08");
    assertThat(rate("CHF", "CHF")).isEqualByComparingTo("1");
  }

  @Test
  void isTheInverse_whenQuotedTheOtherWayRound() {
    assertThat(rate("USD", "EUR"))
        .isEqualByComparingTo(Precision.quotient(BigDecimal.ONE, new BigDecimal("1.08")));
  }

  /** The example of docs/rules/currency.md: 1.08 ÷ 162 = 1 ÷ 150; 1.08 × 1.2; 162 × 1.2. */
  @Test
  void crossesOverACommonCurrency() {
    assertThat(rate("USD", "JPY")).isEqualByComparingTo("150");
    assertThat(rate("JPY", "USD"))
        .isEqualByComparingTo(Precision.quotient(BigDecimal.ONE, new BigDecimal("150")));
    assertThat(rate("GBP", "USD")).isEqualByComparingTo("1.296");
    assertThat(rate("USD", "GBP"))
        .isEqualByComparingTo(Precision.quotient(BigDecimal.ONE, new BigDecimal("1.296")));
    assertThat(rate("GBP", "JPY")).isEqualByComparingTo("194.4");
  }

  @Test
  void crossesOverTheFirstCode_whenSeveralWould() {
    FxRates rates =
        FxRates.of(
            List.of(
                quote("X", "USD", "JPY", "150"),
                quote("X", "USD", "GBP", "0.8"),
                quote("X", "EUR", "JPY", "160"),
                quote("X", "EUR", "GBP", "0.9")));

    assertThat(rates.rate("X", CurrencyPair.of("GBP", "JPY"), FRIDAY).orElseThrow())
        .isEqualByComparingTo(Precision.quotient(new BigDecimal("160"), new BigDecimal("0.9")));
  }

  @Test
  void isUnknown_atAnotherFixingOrDate_andOverTwoCurrencies() {
    CurrencyPair dollar = CurrencyPair.of("EUR", "USD");
    FxRates chain =
        FxRates.of(
            List.of(
                quote("X", "EUR", "USD", "1"),
                quote("X", "USD", "JPY", "1"),
                quote("X", "JPY", "KRW", "1")));

    assertThat(RATES.rate("WM", dollar, FRIDAY).orElseThrow()).isEqualByComparingTo("1.07");
    assertThat(RATES.rate("WM", CurrencyPair.of("EUR", "JPY"), FRIDAY)).isEmpty();
    assertThat(RATES.rate("BoE", dollar, FRIDAY)).isEmpty();
    assertThat(RATES.rate("ECB", dollar, FRIDAY.plusDays(1))).isEmpty();
    assertThat(chain.rate("X", CurrencyPair.of("EUR", "KRW"), FRIDAY)).isEmpty();
    assertThat(FxRates.none().rate("X", dollar, FRIDAY)).isEmpty();
  }

  @Test
  void looksBack_asManyDaysAsAsked() {
    CurrencyPair yen = CurrencyPair.of("USD", "JPY");

    assertThat(RATES.lastDate("ECB", yen, FRIDAY.plusDays(3), 3)).contains(FRIDAY);
    assertThat(RATES.lastDate("ECB", yen, FRIDAY.plusDays(3), 2)).isEmpty();
    assertThat(RATES.lastDate("ECB", yen, FRIDAY, 0)).contains(FRIDAY);
    assertThat(RATES.lastDate("ECB", yen, FRIDAY.minusDays(1), 9)).isEmpty();
  }

  @Test
  void refusesTwoQuotesOfAPair_inWhateverDirection() {
    FxQuote one = quote("ECB", "EUR", "USD", "1.08");
    FxQuote same = quote("ECB", "EUR", "USD", "1.080");
    FxQuote inverse = quote("ECB", "USD", "EUR", "0.9");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FxRates.of(List.of(one, same)))
        .withMessageContaining("1.08 USD per EUR at ECB on 2024-05-03");
    assertThatIllegalArgumentException().isThrownBy(() -> FxRates.of(List.of(one, inverse)));
  }

  @Test
  void refusesARateOfZero_aCurrencyAgainstItself_andNoName() {
    assertThatIllegalArgumentException().isThrownBy(() -> quote("E", "EUR", "USD", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> quote("E", "EUR", "USD", "-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> quote("E", "EUR", "EUR", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> quote(" ", "EUR", "USD", "1"));
  }

  @Test
  void listsItsQuotesInOrder() {
    assertThat(RATES.quotes())
        .extracting(FxQuote::toString)
        .containsExactly(
            "162 JPY per EUR at ECB on 2024-05-03",
            "1.08 USD per EUR at ECB on 2024-05-03",
            "1.2 EUR per GBP at ECB on 2024-05-03",
            "1.07 USD per EUR at WM on 2024-05-03");
    assertThat(RATES).hasToString("4 quotes of 2 fixings");
  }

  /** There and back is 1, round a triangle is 1, and the order of arrival changes no digit. */
  @RepeatedTest(100)
  void ratesAgreeWithEachOther(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<String> codes = new ArrayList<>(List.of("USD", "JPY", "GBP", "CHF", "SEK"));
    Collections.shuffle(codes, random);
    List<FxQuote> quotes = new ArrayList<>();
    for (String code : codes) {
      BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(7));
      quotes.add(
          random.nextBoolean()
              ? quote("X", "EUR", code, rate.toPlainString())
              : quote("X", code, "EUR", rate.toPlainString()));
    }
    FxRates rates = FxRates.of(quotes);
    Collections.shuffle(quotes, random);
    FxRates shuffled = FxRates.of(quotes);
    String first = codes.get(0);
    String second = codes.get(1);
    String third = random.nextBoolean() ? codes.get(2) : "EUR";

    assertOne(product(rates, first, second, first));
    assertOne(product(rates, first, second, third, first));
    assertThat(product(shuffled, first, second)).isEqualTo(product(rates, first, second));
  }

  private static BigDecimal product(FxRates rates, String... codes) {
    BigDecimal product = BigDecimal.ONE;
    for (int i = 1; i < codes.length; i++) {
      CurrencyPair pair = CurrencyPair.of(codes[i - 1], codes[i]);
      product = product.multiply(rates.rate("X", pair, FRIDAY).orElseThrow());
    }
    return product;
  }

  private static void assertOne(BigDecimal number) {
    assertThat(number).isCloseTo(BigDecimal.ONE, within(new BigDecimal("1e-32")));
  }
}
