package io.indexwright.instrument;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** NationsBank was NB until the end of September 1998 and has been BAC since. */
class ListingsTest {
  private static final Listing NB =
      listing("BANK", "XNYS", "NB", "1972-01-03").endingOn(day("1998-10-01"));
  private static final Listing BAC = listing("BANK", "XNYS", "BAC", "1998-10-01");
  private static final Listings BANK = new Listings(List.of(BAC, NB));

  @Test
  void findTheInstrumentOfASymbolAtItsTime() {
    assertThat(BANK.instrument("XNYS", "NB", day("1998-09-30"))).contains(id("BANK"));
    assertThat(BANK.instrument("XNYS", "NB", day("1998-10-01"))).isEmpty();
    assertThat(BANK.instrument("XNYS", "BAC", day("1998-10-01"))).contains(id("BANK"));
    assertThat(BANK.instrument("XNYS", "NB", day("1972-01-02"))).isEmpty();
    assertThat(BANK.instrument("XLON", "BAC", day("2020-01-02"))).isEmpty();
  }

  @Test
  void findTheSymbolOfAnInstrument() {
    assertThat(BANK.of(id("BANK"), day("1998-09-30"))).containsExactly(NB);
    assertThat(BANK.of(id("BANK"), day("1998-10-01"))).containsExactly(BAC);
    assertThat(BANK.of(id("OTHER"), day("1998-10-01"))).isEmpty();
  }

  @Test
  void giveAnInstrumentAnotherSymbol() {
    Listings before = new Listings(List.of(listing("BANK", "XNYS", "NB", "1972-01-03")));

    assertThat(before.renamed(before.of(id("BANK"), day("1998-09-30")), "BAC", day("1998-10-01")))
        .isEqualTo(BANK);
  }

  @Test
  void letASymbolBeUsedAgain() {
    Listings later = new Listings(List.of(NB, BAC, listing("OTHER", "XNYS", "NB", "1998-10-01")));

    assertThat(later.instrument("XNYS", "NB", day("2000-01-03"))).contains(id("OTHER"));
  }

  @Test
  void letAnInstrumentTradeOnTwoMarkets() {
    Listings two = new Listings(List.of(BAC, listing("BANK", "XTKS", "8648", "2000-01-04")));

    assertThat(two.of(id("BANK"), day("2000-01-04"))).hasSize(2);
  }

  @Test
  void refuseASymbolThatMeansTwoThings() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Listings(List.of(NB, BAC, listing("OTHER", "XNYS", "NB", "1998-09-30"))))
        .withMessageContaining("NB is BANK")
        .withMessageContaining("NB is OTHER");
  }

  @Test
  void refuseTwoSymbolsOfOneInstrumentOnOneMarket() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Listings(List.of(BAC, listing("BANK", "XNYS", "BAC.A", "2020-01-02"))));
  }

  @Test
  void refuseOtherForms() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> listing("A", "NYSE1", "A", "2020-01-02"))
        .withMessageContaining("XNYS");
    assertThatIllegalArgumentException().isThrownBy(() -> listing("A", "XNYS", " ", "2020-01-02"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BAC.endingOn(day("1998-10-01")))
        .withMessageContaining("ends before it begins");
    assertThat(BAC.endingOn(day("1998-10-02")).until()).contains(day("1998-10-02"));
  }

  private static Listing listing(String instrument, String market, String symbol, String from) {
    return new Listing(id(instrument), market, symbol, day(from), Optional.empty());
  }
}
