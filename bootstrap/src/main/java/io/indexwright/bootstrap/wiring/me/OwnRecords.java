package io.indexwright.bootstrap.wiring.me;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.me.ConsentRoutes;
import io.indexwright.adapter.http.me.MeRoutes;
import io.indexwright.adapter.password.Argon2Cost;
import io.indexwright.adapter.password.Argon2Hashing;
import io.indexwright.adapter.postgres.access.PostgresSignInAttempts;
import io.indexwright.adapter.postgres.access.PostgresUsers;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.privacy.PostgresConsents;
import io.indexwright.adapter.postgres.privacy.PostgresPersonalRecords;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.me.ErasePerson;
import io.indexwright.application.me.ExportPerson;
import io.indexwright.application.me.GiveConsent;
import io.indexwright.application.port.audit.AuditLog;
import io.indexwright.application.port.privacy.PersonalRecords;
import io.indexwright.application.signin.GoodUntil;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.bootstrap.settings.PrivacySettings;
import java.time.Clock;
import java.util.List;

/** What is kept of a person, and what he may do about it. */
public final class OwnRecords {
  private final PostgresTransactions transactions;
  private final PrivacySettings settings;
  private final PublicIds ids;
  private final PostgresUsers users;
  private final PersonalRecords records;
  private final AuditLog log;
  private final AuditTrail trail;

  /** Looks after what lies where {@code transactions} reach. */
  public OwnRecords(PostgresTransactions transactions, PrivacySettings settings, Clock clock) {
    this.transactions = transactions;
    this.settings = settings;
    this.ids = new PublicIds(clock);
    this.users = new PostgresUsers(transactions);
    this.records = new PostgresPersonalRecords(transactions);
    this.log = new PostgresAuditLog(transactions);
    this.trail = new AuditTrail(log, transactions, ids);
  }

  /** Forgets somebody. */
  public ErasePerson erase() {
    return new ErasePerson(
        new ErasePerson.Accounts(
            users,
            new PostgresSignInAttempts(transactions),
            new Argon2Hashing(Argon2Cost.USUAL),
            new TokenSource()),
        new ErasePerson.Books(records, log, trail, transactions),
        settings.erasure(),
        ids);
  }

  /** What somebody asks for about himself. */
  public List<RouteGroup> routes(GoodUntil goodUntil, Gate gate) {
    PostgresConsents consents = new PostgresConsents(transactions);
    return List.of(
        new MeRoutes(
            users, goodUntil, new MeRoutes.Hands(new ExportPerson(records, trail), erase()), gate),
        new ConsentRoutes(
            consents,
            settings.consents(),
            new GiveConsent(consents, settings.consents(), trail),
            gate));
  }
}
