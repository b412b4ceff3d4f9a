package io.indexwright.portfolio;

import static io.indexwright.market.Books.EUR;
import static io.indexwright.market.Books.USD;
import static io.indexwright.portfolio.RandomLedger.DAYS;
import static io.indexwright.portfolio.Told.LATER;
import static io.indexwright.portfolio.Told.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.PriceBook;
import io.indexwright.soak.Soak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What holds of every ledger. */
class LedgerLawsTest {
  private static final int FULL = 5_000;

  private static void everyLedger(String law, RepetitionInfo run, LongConsumer check) {
    Soak.Seeds seeds = Soak.seedsOf(law, FULL, run);
    for (int seed = seeds.fromInclusive(); seed < seeds.untilExclusive(); seed++) {
      check.accept(seed);
    }
  }

  private static Statement atTheEnd(List<FactRevision> told) {
    return Ledger.of(told).statement(day(DAYS), Instant.MAX);
  }

  @RepeatedTest(50)
  void cashAndWhatIsOwedAreConserved_everyDay(RepetitionInfo run) {
    everyLedger("cash and receivables are conserved", run, LedgerLawsTest::checkEveryDay);
  }

  private static void checkEveryDay(long seed) {
    List<FactRevision> told = RandomLedger.of(seed);
    Ledger ledger = Ledger.of(told);
    Instant known = told.get(new Random(seed).nextInt(told.size())).knownAt();
    for (Instant asKnownAt : List.of(known, Instant.MAX)) {
      Tally tally = new Tally();
      int added = 0;
      for (int day = 1; day <= DAYS; day++) {
        Statement statement = ledger.statement(day(day), asKnownAt);
        List<FactRevision> posted = statement.posted();
        posted.subList(added, posted.size()).forEach(tally::add);
        added = posted.size();
        checkAgainst(tally, statement.balances());
      }
    }
  }

  private static void checkAgainst(Tally tally, Balances balances) {
    for (Currency currency : List.of(USD, EUR)) {
      assertThat(balances.cashIn(currency).amount()).isEqualByComparingTo(tally.cashIn(currency));
      assertThat(balances.receivablesIn(currency).amount())
          .isEqualByComparingTo(tally.owedIn(currency));
    }
    for (String name : List.of("A", "B", "C", "D")) {
      assertThat(balances.positionOf(Books.id(name)).units())
          .isEqualByComparingTo(tally.unitsOf(name));
    }
  }

  /** The laws would say little of ledgers in which little happens. */
  @Test
  void everyKindOfFactTakesEffectOften_andSomeAreRefused() {
    Map<String, Integer> posted = new TreeMap<>();
    int refused = 0;
    for (long seed = 0; seed < 100; seed++) {
      Statement statement = atTheEnd(RandomLedger.of(seed));
      refused += statement.refused().size();
      statement.posted().forEach(told -> posted.merge(kindOf(told.fact()), 1, Integer::sum));
    }

    assertThat(posted).hasSize(10).allSatisfy((kind, times) -> assertThat(times).isGreaterThan(40));
    assertThat(posted.getOrDefault("DividendPaid", 0)).isGreaterThan(200);
    assertThat(refused).isGreaterThan(100);
  }

  private static String kindOf(Fact fact) {
    return fact instanceof Fact.Restructured restructured
        ? restructured.how().getClass().getSimpleName()
        : fact.getClass().getSimpleName();
  }

  @RepeatedTest(50)
  void theOrderOfArrivalChangesNothing(RepetitionInfo run) {
    everyLedger(
        "arrival of facts",
        run,
        seed -> {
          List<FactRevision> told = RandomLedger.of(seed);
          Statement once = atTheEnd(told);
          Collections.shuffle(told, new Random(seed));
          Ledger bitByBit = Ledger.EMPTY;
          for (FactRevision revision : told) {
            bitByBit = bitByBit.and(List.of(revision));
          }

          assertThat(bitByBit.statement(day(DAYS), Instant.MAX)).isEqualTo(once);
        });
  }

  @RepeatedTest(50)
  void whatIsToldLaterChangesNothingThatWasKnown(RepetitionInfo run) {
    everyLedger(
        "as known at",
        run,
        seed -> {
          List<FactRevision> told = RandomLedger.of(seed);
          Random random = new Random(seed);
          Instant known = told.get(random.nextInt(told.size())).knownAt();
          int day = 1 + random.nextInt(DAYS);
          List<FactRevision> earlier = new ArrayList<>(told);
          earlier.removeIf(revision -> revision.knownAt().isAfter(known));

          assertThat(Ledger.of(told).statement(day(day), known))
              .isEqualTo(Ledger.of(earlier).statement(day(day), known))
              .isEqualTo(Ledger.of(earlier).statement(day(day), Instant.MAX));
        });
  }

  @RepeatedTest(50)
  void whatIsTakenBackLeavesNoTrace(RepetitionInfo run) {
    everyLedger(
        "cancelled facts leave no trace",
        run,
        seed -> {
          List<FactRevision> told = RandomLedger.of(seed);
          Random random = new Random(seed);
          Set<String> gone = new HashSet<>();
          told.stream().filter(any -> random.nextInt(3) == 0).forEach(t -> gone.add(t.id()));
          List<FactRevision> without = new ArrayList<>(told);
          without.removeIf(revision -> gone.contains(revision.id()));
          List<FactRevision> cancelled = new ArrayList<>(told);
          last(told).stream()
              .filter(revision -> gone.contains(revision.id()))
              .forEach(revision -> cancelled.add(revision.cancelled(LATER)));

          assertThat(atTheEnd(cancelled)).isEqualTo(atTheEnd(without));
          assertThat(Ledger.of(cancelled).statement(day(DAYS), LATER.minusNanos(1)))
              .isEqualTo(atTheEnd(told));
        });
  }

  @RepeatedTest(50)
  void aCorrectionIsAsIfItHadBeenToldAtFirst(RepetitionInfo run) {
    everyLedger(
        "corrected facts",
        run,
        seed -> {
          List<FactRevision> told = RandomLedger.of(seed);
          List<FactRevision> atFirst =
              last(told).stream()
                  .map(
                      l ->
                          new FactRevision(
                              l.id(), 0, l.knownAt(), l.effective(), l.sequence(), l.fact()))
                  .toList();

          Statement once = atTheEnd(atFirst);
          assertThat(atTheEnd(told).balances()).isEqualTo(once.balances());
          assertThat(atTheEnd(told).refused().stream().map(Statement.Refusal::reason))
              .isEqualTo(once.refused().stream().map(Statement.Refusal::reason).toList());
        });
  }

  private static List<FactRevision> last(List<FactRevision> told) {
    return List.copyOf(
        told.stream()
            .collect(
                Collectors.toMap(
                    FactRevision::id,
                    revision -> revision,
                    (one, other) -> one.revision() > other.revision() ? one : other,
                    TreeMap::new))
            .values());
  }

  @RepeatedTest(50)
  void whatHasNoPriceOrRateIsListed_andTheRestIsValued(RepetitionInfo run) {
    everyLedger(
        "unpriced holdings are listed",
        run,
        seed -> {
          Balances balances = atTheEnd(RandomLedger.of(seed)).balances();
          Appraisal all = balances.valuedAt(RandomLedger.PRICES, RandomLedger.RATES);
          InstrumentId missing = Books.id(List.of("A", "B", "C", "D").get((int) (seed % 4)));
          Appraisal some = balances.valuedAt(without(missing), RandomLedger.RATES);

          assertThat(all.unpriced()).isEmpty();
          assertThat(all.total()).isPresent();
          assertThat(some.lines()).doesNotContainKey(missing);
          assertThat(some.unpriced().contains(missing))
              .isEqualTo(balances.positions().containsKey(missing));
          assertThat(some.total().isEmpty()).isEqualTo(some.unpriced().contains(missing));
        });
  }

  private static PriceBook without(InstrumentId missing) {
    Set<InstrumentId> priced = new HashSet<>(RandomLedger.PRICES.prices().keySet());
    priced.remove(missing);
    return RandomLedger.PRICES.of(priced);
  }
}
