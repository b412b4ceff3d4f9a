package io.indexwright.application.trading;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.UserId;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Change;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.application.portfolio.OpenPortfolio;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.trail.AuditTrail.Result;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import io.indexwright.proof.Canonical.Fields;

/** Opens a portfolio that belongs to somebody. */
public final class CreatePortfolio {
  private final OpenPortfolio open;
  private final PortfolioOwners owners;
  private final AuditTrail trail;

  public CreatePortfolio(OpenPortfolio open, PortfolioOwners owners, AuditTrail trail) {
    this.open = open;
    this.owners = owners;
    this.trail = trail;
  }

  /** Opens {@code account} with {@code deposit} for {@code owner}. */
  public Account create(Account account, Money deposit, UserId owner, Asker asker) {
    return trail.of(
        asker.deed(AuditAction.OPEN_PORTFOLIO, resource(account.id())),
        () -> {
          open.open(account, deposit, asker.at());
          owners.give(account.id(), owner);
          return account;
        },
        opened ->
            Result.done(
                Change.to(
                    Fields.none()
                        .with("deposit", deposit.toString())
                        .with("owner", owner.toString()))));
  }

  static AuditResource resource(PortfolioId portfolio) {
    return new AuditResource("portfolio/" + portfolio);
  }
}
