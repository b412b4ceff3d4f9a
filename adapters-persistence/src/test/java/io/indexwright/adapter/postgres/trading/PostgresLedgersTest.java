package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.market.PostgresInstruments;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.dealing.Standing;
import io.indexwright.portfolio.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLedgersTest extends LedgersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = Standing.dateOf(FIRST);
  private static final LedgerEntry ONE = LedgerEntry.cash("one", FIRST, usd("1.00"));
  private static final LedgerEntry TWO = cash("two", 2);
  private static final LedgerEntry THREE = cash("three", 3);

  private final Ledgers remembering = ledgers();

  private static LedgerEntry cash(String reference, int seconds) {
    return LedgerEntry.cash(reference, FIRST.plusSeconds(seconds), usd("1.00"));
  }

  @Override
  Instruments instruments() {
    return new PostgresInstruments(DATABASE.transactions());
  }

  @Override
  Ledgers ledgers() {
    return new PostgresLedgers(DATABASE.transactions());
  }

  private void tell(LedgerEntry... entries) {
    remembering.open(ACCOUNT);
    remembering.append(ACCOUNT.id(), List.of(entries));
  }

  private Standing standing() {
    return remembering.standings(Set.of(ACCOUNT), TODAY).get(0);
  }

  /** Nobody changes what was told; if somebody did, who has read it would not see it. */
  @Test
  void readsNothingTwice_butTheLastEntry() {
    tell(ONE, TWO);
    assertThat(standing()).isEqualTo(Standing.of(ACCOUNT, TODAY, List.of(ONE, TWO)));

    DATABASE.tell("update ledger_entry set amount = 1000 where reference = 'one'");
    tell(THREE);

    assertThat(standing()).isEqualTo(Standing.of(ACCOUNT, TODAY, List.of(ONE, TWO, THREE)));
  }

  @Test
  void forgetsWhatWasTakenBack() {
    tell(ONE);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                DATABASE
                    .transactions()
                    .inOne(
                        () -> {
                          tell(TWO);
                          assertThat(standing().paidIn()).isEqualTo(usd("2.00"));
                          throw new IllegalStateException("taken back");
                        }));
    assertThat(standing()).isEqualTo(Standing.of(ACCOUNT, TODAY, List.of(ONE)));

    tell(THREE);
    assertThat(standing()).isEqualTo(Standing.of(ACCOUNT, TODAY, List.of(ONE, THREE)));
  }

  @Test
  void forgetsALedgerThatIsGone() {
    tell(ONE, TWO);
    assertThat(standing().paidIn()).isEqualTo(usd("2.00"));

    DATABASE.tell("delete from ledger_entry");

    assertThat(standing()).isEqualTo(Standing.of(ACCOUNT, TODAY, List.of()));
  }
}
