package io.indexwright.application.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Reach;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.application.port.feed.PublishedRates;
import io.indexwright.proof.Digest;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshRatesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final CurrencyPair USD = CurrencyPair.of("EUR", "USD");

  private final InMemoryFixings fixings = new InMemoryFixings();
  private final Bank bank = new Bank();
  private final RefreshRates refresh =
      new RefreshRates(fixings, new ImportRates(fixings, new InMemoryTransactions()));

  /** Friday is the 27th of February. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-02, LAST_DAY",
    "2026-02-27, LAST_DAY",
    "2026-02-26, NINETY_DAYS",
    "2025-12-15, NINETY_DAYS",
    "2025-12-11, ALL",
  })
  void asksAsFarBackAsItHasTo(LocalDate newest, Reach reach) {
    fixings.record(List.of(quote(newest, "1.1")), "x", at(newest));

    refresh.refresh(bank, at(MONDAY));

    assertThat(bank.asked).containsExactly(reach);
  }

  @Test
  void asksForEverything_atFirst_andRecordsIt() {
    bank.says(quote(MONDAY.minusDays(3), "1.1"), quote(MONDAY, "1.2"));

    RefreshRates.Outcome outcome = refresh.refresh(bank, at(MONDAY));

    assertThat(bank.asked).containsExactly(Reach.ALL);
    assertThat(outcome.coverage())
        .containsExactly(new RateCoverage(USD, MONDAY.minusDays(3), MONDAY, 2, 0));
    assertThat(known()).containsExactlyElementsOf(outcome.quotes());
  }

  @Test
  void leavesWhatWasKnown_whenTheBankIsAway() {
    fixings.record(List.of(quote(MONDAY, "1.1")), "x", at(MONDAY));
    bank.fails();

    RefreshRates.Outcome outcome = refresh.refresh(bank, at(MONDAY));

    assertThat(outcome.failed().orElseThrow().failure()).isEqualTo(Failure.AWAY);
    assertThat(known()).containsExactly(quote(MONDAY, "1.1"));
  }

  private List<FxQuote> known() {
    return fixings.rates(new TreeSet<>(List.of("ECB")), at(MONDAY)).quotes();
  }

  private static Instant at(LocalDate date) {
    return date.atTime(17, 0).toInstant(ZoneOffset.UTC);
  }

  private static FxQuote quote(LocalDate date, String rate) {
    return new FxQuote("ECB", USD, date, new BigDecimal(rate));
  }

  private static final class Bank implements PublishedRates {
    private final List<Reach> asked = new ArrayList<>();
    private Reply<FxQuote> reply = Reply.Answered.nothing();

    void says(FxQuote... quotes) {
      Digest digest = Digest.of("x");
      reply =
          new Reply.Answered<>(
              List.of(quotes).stream().map(quote -> new Sourced<>(quote, digest)).toList(),
              List.of());
    }

    void fails() {
      reply = new Reply.Failed<>(Failure.AWAY, "no route");
    }

    @Override
    public String fixing() {
      return "ECB";
    }

    @Override
    public String address() {
      return "https://bank.example/";
    }

    @Override
    public Reply<FxQuote> of(Reach reach) {
      asked.add(reach);
      return reply;
    }
  }
}
