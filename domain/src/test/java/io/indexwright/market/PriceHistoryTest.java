package io.indexwright.market;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.JPY;
import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.history;
import static io.indexwright.market.Books.id;
import static io.indexwright.market.Books.on;
import static io.indexwright.market.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PriceHistoryTest {
  private static final PriceBook TUESDAY = on("2024-01-02", "A", "10", "B", "20");
  private static final PriceBook WEDNESDAY = on("2024-01-03", "A", "11");
  private static final PriceBook FRIDAY = on("2024-01-05", "B", "21");
  private static final PriceHistory HISTORY = history(TUESDAY, WEDNESDAY, FRIDAY);

  @Test
  void hasABookForEveryDateOnWhichSomethingWasPriced() {
    assertThat(HISTORY.books().values()).containsExactly(TUESDAY, WEDNESDAY, FRIDAY);
  }

  @Test
  void refusesTwoClosesOfOneInstrumentOnOneDate() {
    Close once = new Close(id("A"), day("2024-01-02"), usd("10"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(List.of(once, once)))
        .withMessageContaining("A")
        .withMessageContaining("2024-01-02");
  }

  @Test
  void tellsTheDatesBetweenTwo_bothIncluded() {
    assertThat(HISTORY.dates())
        .containsExactly(day("2024-01-02"), day("2024-01-03"), day("2024-01-05"));
    assertThat(HISTORY.dates(day("2024-01-03"), day("2024-01-05")))
        .containsExactly(day("2024-01-03"), day("2024-01-05"));
    assertThat(HISTORY.dates(day("2024-01-01"), day("2024-01-04")))
        .containsExactly(day("2024-01-02"), day("2024-01-03"));
    assertThat(HISTORY.dates(day("2024-01-04"), day("2024-01-04"))).isEmpty();
    assertThat(HISTORY.dates(day("2024-01-05"), day("2024-01-02"))).isEmpty();
  }

  @Test
  void findsACloseOfADate() {
    assertThat(HISTORY.priceOf(id("B"), day("2024-01-02"))).contains(usd("20"));
    assertThat(HISTORY.priceOf(id("B"), day("2024-01-03"))).isEmpty();
    assertThat(HISTORY.priceOf(id("B"), day("2024-01-04"))).isEmpty();
    assertThat(HISTORY.priceOf(id("C"), day("2024-01-02"))).isEmpty();
  }

  @Test
  void findsTheFirstAndTheLastCloseOfAnInstrument() {
    Close first = new Close(id("B"), day("2024-01-02"), usd("20"));

    assertThat(HISTORY.firstCloseOf(id("B"))).contains(first);
    assertThat(HISTORY.lastCloseOf(id("B"), day("2024-01-04"))).contains(first);
    assertThat(HISTORY.lastCloseOf(id("B"), day("2024-01-05")))
        .contains(new Close(id("B"), day("2024-01-05"), usd("21")));
    assertThat(HISTORY.lastCloseOf(id("B"), day("2024-01-01"))).isEmpty();
    assertThat(HISTORY.lastCloseOf(id("C"), day("2024-01-05"))).isEmpty();
    assertThat(HISTORY.firstCloseOf(id("C"))).isEmpty();
  }

  @Test
  void isAPriceInAnotherCurrency_whenTheInstrumentWasRedenominated() {
    Price inEuros = Price.of("9.1", EUR);
    PriceHistory history =
        PriceHistory.of(
            List.of(
                new Close(id("A"), day("2024-01-02"), usd("10")),
                new Close(id("A"), day("2024-01-03"), inEuros)));

    assertThat(history.priceOf(id("A"), day("2024-01-02"))).contains(usd("10"));
    assertThat(history.priceOf(id("A"), day("2024-01-03"))).contains(inEuros);
    assertThat(history.lastCloseOf(id("A"), day("2024-01-03")).map(Close::price)).contains(inEuros);
    assertThat(history.firstCloseOf(id("A")).map(Close::price)).contains(usd("10"));
  }

  @Test
  void refusesTwoClosesOnOneDateInDifferentCurrencies() {
    Close dollars = new Close(id("A"), day("2024-01-02"), usd("10"));
    Close euros = new Close(id("A"), day("2024-01-02"), Price.of("9.1", EUR));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(List.of(dollars, euros)))
        .withMessage("two closes of A on 2024-01-02");
  }

  /** Euros and dollars of one date, and between the two, in the order of currencies, yen. */
  @Test
  void refusesTwoClosesOnOneDate_whenAThirdCurrencyLiesBetween() {
    Close dollars = new Close(id("A"), day("2024-01-02"), usd("10"));
    Close euros = new Close(id("A"), day("2024-01-02"), Price.of("9.1", EUR));
    Close yen = new Close(id("A"), day("2024-01-03"), Price.of("1500", JPY));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(List.of(dollars, euros, yen)))
        .withMessage("two closes of A on 2024-01-02");
  }

  @Test
  void isItsBooks() {
    PriceHistory sinceWednesday = history(WEDNESDAY, FRIDAY);

    assertThat(HISTORY.since(day("2024-01-03")))
        .isEqualTo(sinceWednesday)
        .hasSameHashCodeAs(sinceWednesday)
        .hasToString(List.of(WEDNESDAY, FRIDAY).toString());
    assertThat(sinceWednesday)
        .isNotEqualTo(HISTORY)
        .isNotEqualTo(history(on("2024-01-03", "A", "11.01"), FRIDAY))
        .isNotEqualTo(List.of(WEDNESDAY, FRIDAY));
  }

  @Test
  void isEmpty_ifThereAreNoCloses() {
    PriceHistory empty = history();

    assertThat(empty.dates()).isEmpty();
    assertThat(empty.lastAt(day("2024-01-02"))).isEmpty();
    assertThat(empty.restrictedTo(List.of(id("A")))).isEqualTo(empty);
  }

  @Test
  void beginsWhereItIsToldTo() {
    assertThat(HISTORY.since(day("2024-01-03"))).isEqualTo(history(WEDNESDAY, FRIDAY));
    assertThat(HISTORY.since(day("2024-01-04"))).isEqualTo(history(FRIDAY));
    assertThat(HISTORY.since(day("2024-01-06")).books()).isEmpty();
  }

  @Test
  void findsTheLatestBookThatIsNotLater() {
    assertThat(HISTORY.lastAt(day("2024-01-04"))).contains(WEDNESDAY);
    assertThat(HISTORY.lastAt(day("2024-01-05"))).contains(FRIDAY);
    assertThat(HISTORY.lastAt(day("2024-01-01"))).isEmpty();
  }

  @Test
  void forgetsTheDatesOfStrangers_whenRestricted() {
    assertThat(HISTORY.restrictedTo(List.of(id("A"))))
        .isEqualTo(history(on("2024-01-02", "A", "10"), WEDNESDAY));
  }

  @RepeatedTest(100)
  void dependsOnTheClosesAndNotOnTheirOrder(RepetitionInfo run) {
    List<Close> closes = Books.closesOf(HISTORY.books().values());
    Collections.shuffle(closes, new Random(run.getCurrentRepetition()));

    assertThat(PriceHistory.of(closes)).isEqualTo(HISTORY);
  }
}
