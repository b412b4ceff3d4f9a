package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Restructuring;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Facts of every kind, told, corrected and taken back. */
abstract class LedgerFactsContract {
  private static final LedgerEntry ONE = LedgerEntry.cash("one", FIRST, usd("1.00"));
  private static final LedgerEntry TWO = LedgerEntry.cash("two", FIRST, usd("2.00"));
  private static final LedgerEntry MORE = ONE.corrected(LATER, new Fact.CashMoved(usd("3.00")));

  private Ledgers ledgers;

  abstract Instruments instruments();

  abstract Ledgers ledgers();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    ledgers = ledgers();
    ledgers.open(ACCOUNT);
  }

  private void append(LedgerEntry... entries) {
    List.of(entries).forEach(entry -> ledgers.append(ACCOUNT.id(), entry));
  }

  private List<LedgerEntry> entries(Instant asKnownAt) {
    return ledgers.entries(ACCOUNT.id(), asKnownAt);
  }

  @Test
  void keepsFactsOfEveryKind() {
    List<LedgerEntry> told = new ArrayList<>();
    for (Fact fact : FactExamples.ALL) {
      String reference = "fact " + told.size();
      if (fact instanceof Fact.Cancelled) {
        told.add(LedgerEntry.cash(reference, FIRST, usd("1.00")));
        told.add(new LedgerEntry(reference, 1, FIRST, LATER, fact));
      } else {
        told.add(new LedgerEntry(reference, 0, FIRST, LATER, fact));
      }
    }

    told.forEach(this::append);

    assertThat(FactExamples.shown()).isEqualTo(FactExamples.possible());
    assertThat(ledgers.told(ACCOUNT.id())).isEqualTo(told);
    assertThat(entries(LATER)).isEqualTo(LedgerEntry.inForce(told));
  }

  @Test
  void correctsAFactInItsPlace() {
    append(ONE, TWO, MORE);

    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(MORE, TWO);
    assertThat(ledgers.told(ACCOUNT.id())).containsExactly(ONE, TWO, MORE);
    assertThat(ledgers.told(ACCOUNT.id(), List.of("one", "none"))).containsExactly(ONE, MORE);
    assertThat(ledgers.told(ACCOUNT.id(), List.of())).isEmpty();
    assertThat(ledgers.portfolio(ACCOUNT.id()).cash()).isEqualTo(usd("5.00"));
  }

  @Test
  void takesAFactBack_andMayTellItAgain() {
    LedgerEntry back = MORE.cancelled(LATER);
    append(ONE, TWO, MORE, back);
    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(TWO);

    LedgerEntry again = back.corrected(LATER, ONE.fact());
    append(again);

    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(again, TWO);
  }

  @Test
  void returnsWhatWasKnown_atEveryInstant() {
    append(ONE, TWO, MORE, TWO.cancelled(LATER.plusSeconds(1)));

    assertThat(entries(FIRST.minusNanos(1_000))).isEmpty();
    assertThat(entries(FIRST)).containsExactly(ONE, TWO);
    assertThat(entries(LATER.minusNanos(1_000))).containsExactly(ONE, TWO);
    assertThat(entries(LATER)).containsExactly(MORE, TWO);
    assertThat(entries(LATER.plusSeconds(1))).containsExactly(MORE);
    assertThat(entries(Instant.MAX)).containsExactly(MORE);
    assertThat(ledgers.portfolio(ACCOUNT.id(), FIRST).cash()).isEqualTo(usd("3.00"));
  }

  @Test
  void keepsWhatWasToldFirst_ofEveryRevision() {
    append(ONE, MORE, ONE.cancelled(FIRST));

    assertThat(ledgers.told(ACCOUNT.id())).containsExactly(ONE, MORE);
  }

  @Test
  void refusesARevisionBeforeItsTurn() {
    append(TWO);

    assertThatIllegalStateException().isThrownBy(() -> append(MORE));
    append(ONE);
    assertThatIllegalStateException().isThrownBy(() -> append(MORE.cancelled(LATER)));

    assertThat(ledgers.told(ACCOUNT.id())).containsExactly(TWO, ONE);
  }

  @Test
  void refusesInstrumentsThatNobodyAdded() {
    InstrumentId unknown = Sample.UNKNOWN;
    Ratio same = Ratio.SAME;
    for (Fact fact :
        List.of(
            new Fact.DividendDue(unknown, Price.of("1", Sample.USD)),
            new Fact.Restructured(
                new Restructuring.SpinOff(Sample.A, unknown, same, BigDecimal.ONE)),
            new Fact.Restructured(new Restructuring.Merger(unknown, Sample.A, same)))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> append(LedgerEntry.first("x", FIRST, fact)))
          .withMessage("unknown instruments: [c]");
    }

    assertThat(ledgers.told(ACCOUNT.id())).isEmpty();
  }

  @Test
  void goesOnWhereItWas_whenThatFactWasTakenBack() {
    append(ONE, TWO, LedgerEntry.cash("three", FIRST, usd("1.00")));
    Page<LedgerEntry, String> first = ledgers.entries(ACCOUNT.id(), PageRequest.first(1));

    append(ONE.cancelled(LATER));

    assertThat(first.next()).contains("one");
    assertThat(ledgers.entries(ACCOUNT.id(), new PageRequest<>(first.next(), 5)).items())
        .extracting(LedgerEntry::reference)
        .containsExactly("two", "three");
  }

  /** The answer for an instant is what a replay of the log up to it gives. */
  @RepeatedTest(5)
  void isAsAReplayOfTheLog(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<LedgerEntry> log = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      log.add(anyEntry(random, log));
    }

    log.forEach(this::append);
    List<String> places = log.stream().map(LedgerEntry::reference).distinct().toList();

    for (int second = -1; second < 60; second++) {
      Instant asKnownAt = FIRST.plusSeconds(second);
      List<LedgerEntry> known =
          log.stream().filter(told -> !told.knownAt().isAfter(asKnownAt)).toList();
      assertThat(entries(asKnownAt))
          .containsExactlyElementsOf(
              LedgerEntry.inForce(known).stream()
                  .sorted(Comparator.comparing(told -> places.indexOf(told.reference())))
                  .toList());
    }
  }

  private static LedgerEntry anyEntry(Random random, List<LedgerEntry> log) {
    String reference = "fact " + random.nextInt(12);
    Instant knownAt = FIRST.plusSeconds(random.nextInt(60));
    Fact cash = new Fact.CashMoved(usd("%d.00".formatted(random.nextInt(9))));
    Optional<LedgerEntry> last =
        log.stream().filter(told -> told.reference().equals(reference)).reduce((a, b) -> b);
    return last.map(
            told ->
                random.nextInt(3) == 0 ? told.cancelled(knownAt) : told.corrected(knownAt, cash))
        .orElse(new LedgerEntry(reference, 0, FIRST, knownAt, cash));
  }
}
