package io.indexwright.adapter.postgres.trading;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.ACCOUNT;
import static io.indexwright.adapter.postgres.Sample.EUR;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.USD;
import static io.indexwright.adapter.postgres.Sample.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.UnknownException;
import io.indexwright.dealing.Standing;
import io.indexwright.money.CurrencyMismatchException;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.portfolio.Trade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class LedgersContract {
  private static final LedgerEntry DEPOSIT = LedgerEntry.cash("deposit", LATER, usd("1000.00"));
  private static final LedgerEntry BOUGHT =
      LedgerEntry.first(
          "bought",
          FIRST,
          new Fact.Traded(
              new Trade(
                  A,
                  Side.BUY,
                  new Quantity(new BigDecimal("3.0000000000000000000000000000000001"))),
              usd("300.00"),
              usd("1.00"),
              BigDecimal.ONE));
  private static final LedgerEntry SOLD =
      LedgerEntry.first(
          "sold",
          FIRST,
          new Fact.Traded(
              new Trade(A, Side.SELL, Quantity.of(1)), usd("110.00"), usd("0.00"), BigDecimal.ONE));

  private static final LocalDate TODAY = Standing.dateOf(FIRST);

  private Ledgers ledgers;

  abstract Instruments instruments();

  abstract Ledgers ledgers();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    ledgers = ledgers();
  }

  @Test
  void opensAnEmptyLedger() {
    ledgers.open(ACCOUNT);

    assertThat(ledgers.account(ACCOUNT.id())).contains(ACCOUNT);
    assertThat(ledgers.entries(ACCOUNT.id())).isEmpty();
    assertThat(ledgers.portfolio(ACCOUNT.id())).isEqualTo(ACCOUNT.empty());
  }

  @Test
  void changesNothing_whenOpenedAgain() {
    ledgers.open(ACCOUNT);
    ledgers.append(ACCOUNT.id(), DEPOSIT);

    ledgers.open(ACCOUNT);

    assertThat(ledgers.accounts()).containsExactly(ACCOUNT);
    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(DEPOSIT);
  }

  @Test
  void keepsTheFirst_whenAnotherAccountComesWithItsId() {
    ledgers.open(ACCOUNT);

    assertThatThrownBy(() -> ledgers.open(new Account(ACCOUNT.id(), ACCOUNT.name(), EUR)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(ACCOUNT.id().toString());
    assertThatThrownBy(() -> ledgers.open(new Account(ACCOUNT.id(), "Other", USD)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(ledgers.accounts()).containsExactly(ACCOUNT);
  }

  @Test
  void returnsFactsInTheOrderOfTheirArrival_notOfTheirTime() {
    ledgers.open(ACCOUNT);
    List.of(DEPOSIT, BOUGHT, SOLD).forEach(entry -> ledgers.append(ACCOUNT.id(), entry));

    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(DEPOSIT, BOUGHT, SOLD);
  }

  @Test
  void addsToSeveralLedgers_allOrNothing() {
    Account other = new Account(new PortfolioId(Sample.uuid(2)), "Other", USD);
    PortfolioId nobody = new PortfolioId(Sample.uuid(9));
    ledgers.open(ACCOUNT);
    ledgers.open(other);

    ledgers.append(Map.of(ACCOUNT.id(), List.of(DEPOSIT, BOUGHT), other.id(), List.of(DEPOSIT)));
    assertThatThrownBy(
            () -> ledgers.append(Map.of(other.id(), List.of(BOUGHT), nobody, List.of(DEPOSIT))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no ledger is open for " + nobody);

    assertThat(ledgers.told(Set.of(ACCOUNT.id(), other.id(), nobody)))
        .containsOnly(
            Map.entry(ACCOUNT.id(), List.of(DEPOSIT, BOUGHT)),
            Map.entry(other.id(), List.of(DEPOSIT)));
    assertThat(
            ledgers.told(
                Map.of(ACCOUNT.id(), List.of(BOUGHT.reference()), other.id(), List.of("none"))))
        .containsOnly(Map.entry(ACCOUNT.id(), List.of(BOUGHT)));
    assertThat(ledgers.accounts(Set.of(other.id(), nobody))).containsExactly(other);
  }

  @Test
  void saysWhereAccountsStand() {
    Account other = new Account(new PortfolioId(Sample.uuid(2)), "Other", USD);
    ledgers.open(ACCOUNT);
    ledgers.open(other);
    ledgers.append(ACCOUNT.id(), BOUGHT);

    assertThat(ledgers.standings(Set.of(ACCOUNT, other), TODAY))
        .containsExactlyInAnyOrder(
            Standing.of(ACCOUNT, TODAY, List.of(BOUGHT)), Standing.of(other, TODAY, List.of()));
    assertThat(ledgers.standings(Set.of(), TODAY)).isEmpty();
  }

  @Test
  void saysWhereAnAccountStands_afterWhateverWasTold() {
    LedgerEntry later = LedgerEntry.cash("later", LATER, usd("5.00"));
    ledgers.open(ACCOUNT);

    for (LedgerEntry news :
        List.of(
            BOUGHT,
            later,
            LedgerEntry.cash("the day before", FIRST.minusSeconds(86_400), usd("7.00")),
            LedgerEntry.cash("at the same time", LATER, usd("2.00")),
            BOUGHT.cancelled(LATER),
            later.corrected(LATER, new Fact.CashMoved(usd("6.00"))),
            LedgerEntry.cash("at last", LATER.plusSeconds(1), usd("1.00")))) {
      ledgers.append(ACCOUNT.id(), news);
      for (LocalDate date : List.of(TODAY, TODAY.plusDays(1), TODAY)) {
        assertThat(ledgers.standings(Set.of(ACCOUNT), date))
            .containsExactly(Standing.of(ACCOUNT, date, ledgers.entries(ACCOUNT.id())));
      }
    }
  }

  @Test
  void replaysThePortfolio() {
    ledgers.open(ACCOUNT);
    List.of(DEPOSIT, BOUGHT, SOLD).forEach(entry -> ledgers.append(ACCOUNT.id(), entry));

    assertThat(ledgers.portfolio(ACCOUNT.id()).cash()).isEqualTo(usd("809.00"));
    assertThat(ledgers.portfolio(ACCOUNT.id()).holdingOf(A))
        .isEqualTo(new Quantity(new BigDecimal("2.0000000000000000000000000000000001")));
  }

  @Test
  void keepsCashThatWentOut() {
    LedgerEntry withdrawal = LedgerEntry.cash("out", FIRST, usd("-0.01"));
    ledgers.open(ACCOUNT);
    ledgers.append(ACCOUNT.id(), withdrawal);

    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(withdrawal);
  }

  @Test
  void keepsTheFirstFact_whenItsReferenceComesAgain() {
    ledgers.open(ACCOUNT);
    ledgers.append(ACCOUNT.id(), DEPOSIT);
    ledgers.append(ACCOUNT.id(), DEPOSIT);
    ledgers.append(ACCOUNT.id(), LedgerEntry.cash("deposit", FIRST, usd("7.00")));

    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(DEPOSIT);
  }

  @Test
  void keepsOneReferenceInTwoLedgers() {
    Account other = new Account(new PortfolioId(Sample.uuid(2)), "Other", USD);
    ledgers.open(ACCOUNT);
    ledgers.open(other);
    ledgers.append(ACCOUNT.id(), DEPOSIT);
    ledgers.append(other.id(), DEPOSIT);

    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(DEPOSIT);
    assertThat(ledgers.entries(other.id())).containsExactly(DEPOSIT);
  }

  @Test
  void refusesAFact_whenTheLedgerWasNotOpened() {
    assertThatThrownBy(() -> ledgers.append(ACCOUNT.id(), DEPOSIT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(ACCOUNT.id().toString());

    assertThat(ledgers.entries(ACCOUNT.id())).isEmpty();
  }

  @Test
  void keepsAFactInAnotherCurrency_ofWhichNoPortfolioOfOneCurrencyComes() {
    LedgerEntry euros = LedgerEntry.cash("euros", FIRST, Money.of("1.00", EUR));
    ledgers.open(ACCOUNT);
    ledgers.append(ACCOUNT.id(), euros);

    assertThat(ledgers.entries(ACCOUNT.id())).containsExactly(euros);
    assertThatThrownBy(() -> ledgers.portfolio(ACCOUNT.id()))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void knowsNoPortfolio_whenTheLedgerWasNotOpened() {
    assertThat(ledgers.account(ACCOUNT.id())).isEmpty();
    assertThat(ledgers.accounts()).isEmpty();
    assertThatThrownBy(() -> ledgers.portfolio(ACCOUNT.id())).isInstanceOf(UnknownException.class);
  }

  @Test
  void listsAccountsByNameInCodePointOrder_thenById() {
    TreeMap<String, Account> accounts = new TreeMap<>();
    accounts.put("4", account("00000000-0000-0000-0000-000000000001", "\uff21"));
    accounts.put("5", account("00000000-0000-0000-0000-000000000002", "\ud83d\ude00"));
    accounts.put("3", account("00000000-0000-0000-0000-000000000003", "a"));
    accounts.put("2", account("80000000-0000-0000-0000-000000000000", "Same"));
    accounts.put("1", account("7fffffff-ffff-ffff-ffff-ffffffffffff", "Same"));
    accounts.descendingMap().values().forEach(ledgers::open);

    assertThat(ledgers.accounts()).containsExactlyElementsOf(accounts.values());
  }

  private static Account account(String id, String name) {
    return new Account(new PortfolioId(UUID.fromString(id)), name, USD);
  }
}
