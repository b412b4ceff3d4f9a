package io.indexwright.adapter.postgres.reference;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.port.reference.Fixings;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class FixingsContract {
  private static final String WHERE = "https://rates.example/daily";

  private Fixings fixings;

  abstract Fixings fixings();

  @BeforeEach
  void open() {
    fixings = fixings();
  }

  @Test
  void returnsWhatWasRecorded_onlyOfTheFixingsAskedFor() {
    record(FIRST, ecb(MONDAY, "1.1612"), ecb(TUESDAY, "1.1642"), wmr(MONDAY, "1.1613"));

    assertThat(known(FIRST))
        .containsExactly(ecb(MONDAY, "1.1612"), wmr(MONDAY, "1.1613"), ecb(TUESDAY, "1.1642"));
    assertThat(fixings.rates(new TreeSet<>(List.of("WMR", "nobody")), FIRST).quotes())
        .containsExactly(wmr(MONDAY, "1.1613"));
    assertThat(fixings.rates(Collections.emptySortedSet(), FIRST).quotes()).isEmpty();
  }

  @Test
  void returnsNothing_whenNothingIsKnown() {
    record(FIRST);

    assertThat(known(FIRST)).isEmpty();
  }

  @Test
  void keepsEveryDigit() {
    FxQuote exact = ecb(MONDAY, "12345678901234567890.123456789012345678901234567890");
    FxQuote small = ecb(TUESDAY, "0.000000000000000000000000000000000001");
    FxQuote old = ecb(LocalDate.parse("1582-10-10"), "1");

    record(FIRST, exact, small, old);

    assertThat(known(FIRST)).containsExactly(old, exact, small);
  }

  @Test
  void returnsAStretch_fromInclusiveUntilExclusive() {
    record(FIRST, ecb(MONDAY, "1"), ecb(TUESDAY, "2"), ecb(WEDNESDAY, "3"));

    assertThat(fixings.rates(ecbAndWmr(), MONDAY, WEDNESDAY, FIRST).quotes())
        .containsExactly(ecb(MONDAY, "1"), ecb(TUESDAY, "2"));
    assertThat(fixings.rates(ecbAndWmr(), LocalDate.MIN, TUESDAY, FIRST).quotes())
        .containsExactly(ecb(MONDAY, "1"));
    assertThat(fixings.rates(ecbAndWmr(), WEDNESDAY, LocalDate.MAX, FIRST).quotes())
        .containsExactly(ecb(WEDNESDAY, "3"));
    assertThat(fixings.rates(ecbAndWmr(), MONDAY, MONDAY, FIRST).quotes()).isEmpty();
  }

  @Test
  void knowsNothingBeforeItWasTold() {
    record(FIRST, ecb(MONDAY, "1.16"));

    assertThat(known(FIRST.minusNanos(1000))).isEmpty();
    assertThat(known(FIRST)).containsExactly(ecb(MONDAY, "1.16"));
  }

  @Test
  void keepsBothRevisions_whenARateIsCorrected() {
    record(FIRST, ecb(MONDAY, "1.16"), ecb(TUESDAY, "1.17"));
    record(LATER, ecb(MONDAY, "1.15"), ecb(TUESDAY, "1.17"));

    assertThat(known(LATER.minusNanos(1000)))
        .containsExactly(ecb(MONDAY, "1.16"), ecb(TUESDAY, "1.17"));
    assertThat(known(LATER)).containsExactly(ecb(MONDAY, "1.15"), ecb(TUESDAY, "1.17"));
  }

  @Test
  void takesACorrectionBack_asAThirdRevision() {
    record(FIRST, ecb(MONDAY, "1"));
    record(LATER, ecb(MONDAY, "2"));
    record(LATER.plusSeconds(1), ecb(MONDAY, "1"));

    assertThat(known(FIRST)).containsExactly(ecb(MONDAY, "1"));
    assertThat(known(LATER)).containsExactly(ecb(MONDAY, "2"));
    assertThat(known(LATER.plusSeconds(1))).containsExactly(ecb(MONDAY, "1"));
  }

  @Test
  void takesTheCorrection_whenItIsKnownAtTheSameInstant() {
    record(FIRST, ecb(MONDAY, "1"));
    record(FIRST, ecb(MONDAY, "2"));

    assertThat(known(FIRST)).containsExactly(ecb(MONDAY, "2"));
  }

  @Test
  void turnsThePairRound_whenItIsCorrectedToTheOtherDirection() {
    FxQuote turned = quote("ECB", "USD/EUR", MONDAY, "0.8");
    record(FIRST, ecb(MONDAY, "1.25"));
    record(LATER, turned);

    assertThat(known(FIRST)).containsExactly(ecb(MONDAY, "1.25"));
    assertThat(known(LATER)).containsExactly(turned);
  }

  @Test
  void changesNothing_whenToldWhatIsKnown() {
    record(FIRST, ecb(MONDAY, "1.2"));
    record(LATER, ecb(MONDAY, "1.200"));
    record(FIRST.minusSeconds(9), ecb(MONDAY, "1.2"));
    fixings.record(List.of(ecb(MONDAY, "1.2")), "elsewhere", LATER);
    record(FIRST, ecb(MONDAY, "1.3"));

    assertThat(known(FIRST.minusSeconds(9))).isEmpty();
    assertThat(known(FIRST)).containsExactly(ecb(MONDAY, "1.3"));
  }

  @Test
  void recordsNothing_whenACorrectionIsOlderThanWhatItCorrects() {
    record(LATER, ecb(MONDAY, "1.2"));

    assertThatThrownBy(() -> record(FIRST, wmr(MONDAY, "1.1"), ecb(MONDAY, "1.3")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(FIRST.toString());

    assertThat(known(LATER)).containsExactly(ecb(MONDAY, "1.2"));
  }

  @Test
  void recordsNothing_whenAPairIsQuotedTwice_inWhateverDirection() {
    assertThatThrownBy(
            () -> record(FIRST, ecb(MONDAY, "1.25"), quote("ECB", "USD/EUR", MONDAY, "0.8")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two quotes of one pair");

    assertThat(known(FIRST)).isEmpty();
  }

  @Test
  void recordsNothing_withoutASource() {
    assertThatThrownBy(() -> fixings.record(List.of(ecb(MONDAY, "1")), " ", FIRST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rates need a source");

    assertThat(known(FIRST)).isEmpty();
  }

  private void record(Instant knownAt, FxQuote... quotes) {
    fixings.record(List.of(quotes), WHERE, knownAt);
  }

  private List<FxQuote> known(Instant asKnownAt) {
    return fixings.rates(ecbAndWmr(), asKnownAt).quotes();
  }

  private static SortedSet<String> ecbAndWmr() {
    return new TreeSet<>(List.of("ECB", "WMR"));
  }

  private static FxQuote ecb(LocalDate date, String rate) {
    return quote("ECB", "EUR/USD", date, rate);
  }

  private static FxQuote wmr(LocalDate date, String rate) {
    return quote("WMR", "EUR/USD", date, rate);
  }

  private static FxQuote quote(String fixing, String pair, LocalDate date, String rate) {
    String[] currencies = pair.split("/", 2);
    CurrencyPair of = CurrencyPair.of(currencies[0], currencies[1]);
    return new FxQuote(fixing, of, date, new BigDecimal(rate));
  }
}
