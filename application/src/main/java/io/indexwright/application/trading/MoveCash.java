package io.indexwright.application.trading;

import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.trading.Dealt.Done;
import io.indexwright.application.trading.Dealt.Refused;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.money.Money;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.risk.AccountExposure;
import java.util.List;

/** Pays cash in, or out as far as it is there. */
public final class MoveCash {
  private final Ledgers ledgers;
  private final Accounts accounts;
  private final AuditTrail trail;

  public MoveCash(Ledgers ledgers, Accounts accounts, AuditTrail trail) {
    this.ledgers = ledgers;
    this.accounts = accounts;
    this.trail = trail;
  }

  /**
   * Books {@code amount}, in (positive) or out (negative). What is set aside for open buys cannot
   * go out.
   *
   * @param reference by which the ledger knows it
   */
  public Dealt<LedgerEntry> move(
      PortfolioId portfolio, String reference, Money amount, Asker asker) {
    LedgerEntry entry = LedgerEntry.cash(reference, asker.at(), amount);
    return accounts.inTurn(
        portfolio,
        () ->
            trail.of(
                asker.deed(AuditAction.MOVE_CASH, CreatePortfolio.resource(portfolio)),
                () -> moved(portfolio, entry, amount),
                dealt ->
                    dealt.told(
                        told ->
                            Change.to(
                                Fields.none()
                                    .with("reference", reference)
                                    .with("amount", amount.toString())))));
  }

  private Dealt<LedgerEntry> moved(PortfolioId portfolio, LedgerEntry entry, Money amount) {
    if (amount.isNegative()) {
      AccountExposure now = accounts.exposure(accounts.day(portfolio, List.of(), entry.at()));
      Money free = now.cash().minus(now.reserved());
      if (amount.negated().exceeds(free)) {
        return new Refused<>(
            Refusal.of(
                Refusal.Kind.NOT_ENOUGH_CASH,
                "%s cannot go out: %s is there, of which %s is set aside for open orders"
                    .formatted(amount.negated(), now.cash(), now.reserved())));
      }
    }
    ledgers.append(portfolio, entry);
    return new Done<>(entry);
  }
}
