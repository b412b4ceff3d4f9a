package io.indexwright.application.me;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.attempt.AttemptKey;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.port.Transactions;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.port.access.SignInAttempts;
import io.indexwright.application.port.access.Users;
import io.indexwright.application.port.audit.AuditLog;
import io.indexwright.application.port.privacy.PersonalRecords;
import io.indexwright.application.privacy.PortfolioFate;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import java.time.Instant;
import java.util.Optional;

/**
 * Forgets somebody: what is left is an id that he had, shut out for ever, and the audit log with
 * this id for a name.
 */
public final class ErasePerson {
  private static final String LAST_ADMIN =
      "nobody else is an administrator who is let in: make another one first";
  private static final String TRADING =
      "orders are open in a portfolio that would be removed: cancel them first";

  private final Accounts accounts;
  private final Books books;
  private final PortfolioFate fate;
  private final PublicIds ids;

  /** Does with portfolios as {@code fate} says. */
  public ErasePerson(Accounts accounts, Books books, PortfolioFate fate, PublicIds ids) {
    this.accounts = accounts;
    this.books = books;
    this.fate = fate;
    this.ids = ids;
  }

  /** Who signs in, and how it is proved that it is he. */
  public record Accounts(
      Users users, SignInAttempts attempts, PasswordHashing hashing, TokenSource tokens) {
    private Optional<Instant> beginAttempt(User user, Asker asker) {
      return attempts.begin(AttemptKey.ofAccount(user.name()), asker.at());
    }

    private boolean isPassword(Secret password, User user) {
      return users
          .passwordOf(user.id())
          .filter(kept -> hashing.matches(password, kept))
          .isPresent();
    }

    private void forgive(User user) {
      attempts.clear(AttemptKey.ofAccount(user.name()));
    }

    private PasswordHash nobodys() {
      return hashing.hash(tokens.nextSecret());
    }
  }

  /** Where something of him is written. */
  public record Books(
      PersonalRecords records, AuditLog log, AuditTrail trail, Transactions transactions) {}

  /**
   * Forgets whoever asks for it, if he knows his password: a token may be in other hands.
   *
   * @throws UnknownException if there is no such user
   */
  public ErasureOutcome eraseOneself(UserId id, Secret password, Asker asker) {
    User user = known(id);
    Optional<Instant> wait = accounts.beginAttempt(user, asker);
    if (wait.isPresent()) {
      refuse(user, asker, "too many failures, nothing was compared");
      return new ErasureOutcome.MustWait(wait.get());
    }
    if (!accounts.isPassword(password, user)) {
      refuse(user, asker, "another password");
      return new ErasureOutcome.Unconfirmed();
    }
    accounts.forgive(user);
    return erase(id, asker);
  }

  /**
   * Forgets somebody, all of it in one transaction.
   *
   * @throws UnknownException if there is no such user
   */
  public ErasureOutcome erase(UserId id, Asker asker) {
    PasswordHash nobodys = accounts.nobodys();
    Optional<String> hindrance =
        books
            .transactions()
            .inOne(
                () -> {
                  User user = known(id);
                  Optional<String> found = hindrance(user);
                  if (found.isEmpty()) {
                    forget(user, nobodys, asker);
                  }
                  return found;
                });
    hindrance.ifPresent(why -> refuse(known(id), asker, why));
    return hindrance
        .<ErasureOutcome>map(ErasureOutcome.Hindered::new)
        .orElseGet(ErasureOutcome.Erased::new);
  }

  private User known(UserId id) {
    return accounts.users().find(id).orElseThrow(() -> new UnknownException("user", id.value()));
  }

  private Optional<String> hindrance(User user) {
    if (user.isEnabled()
        && user.role() == Role.ADMIN
        && !accounts.users().hasAdminBesides(user.id())) {
      return Optional.of(LAST_ADMIN);
    }
    return fate == PortfolioFate.REMOVE && books.records().isTrading(user.id())
        ? Optional.of(TRADING)
        : Optional.empty();
  }

  /** The log comes last: it is told by whom, and never by which person. */
  private void forget(User user, PasswordHash nobodys, Asker asker) {
    accounts.forgive(user);
    if (accounts.users().passwordOf(user.id()).isPresent()) {
      accounts.users().changePassword(user.id(), nobodys);
    }
    accounts
        .users()
        .change(user.in(Role.VIEWER).enabled(false).above(user.floor().raised(asker.at())));
    books.records().erase(user.id(), fate);
    books
        .log()
        .erase(
            new Erasure(
                new AuditEntryId(ids.next()), user.id().subject(), asker.who(), asker.at()));
  }

  private void refuse(User user, Asker asker, String why) {
    books.trail().refused(asker.deed(AuditAction.ERASE_PERSON, user.id().resource()), why);
  }
}
