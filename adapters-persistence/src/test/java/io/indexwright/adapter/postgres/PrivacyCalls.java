package io.indexwright.adapter.postgres;

import io.indexwright.adapter.postgres.access.PostgresUsers;
import io.indexwright.adapter.postgres.privacy.PostgresConsents;
import io.indexwright.adapter.postgres.privacy.PostgresPersonalRecords;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.Consent;
import io.indexwright.application.privacy.PortfolioFate;
import io.indexwright.application.privacy.Purpose;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls of {@link PortCalls} about what is kept of a person. */
final class PrivacyCalls {
  /** Nobody else's calls are about her: she is forgotten again and again. */
  private static final User EVE =
      User.of(new UserId(Sample.uuid(99)), new Username("eve"), Role.VIEWER);

  private static final Consent CONSENT =
      new Consent(new Purpose("newsletter"), "1", true, Sample.FIRST);

  private final PostgresTransactions transactions;
  private final PostgresUsers users;
  private final PostgresConsents consents;
  private final PostgresPersonalRecords records;

  PrivacyCalls(PostgresTransactions transactions) {
    this.transactions = transactions;
    this.users = new PostgresUsers(transactions);
    this.consents = new PostgresConsents(transactions);
    this.records = new PostgresPersonalRecords(transactions);
  }

  Map<String, Runnable> all() {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("privacy.user", this::addOnce);
    calls.put("consents.add", () -> consents.add(EVE.id(), CONSENT));
    calls.put("consents.of", () -> consents.of(EVE.id()));
    // One transaction: time runs for all chapters together.
    calls.put("personal-records.of", () -> transactions.writing(handle -> readAll()));
    calls.put("personal-records.isTrading", () -> records.isTrading(EVE.id()));
    calls.put("personal-records.erase", () -> records.erase(EVE.id(), PortfolioFate.REMOVE));
    return calls;
  }

  private void readAll() {
    for (Chapter chapter : Chapter.values()) {
      records.of(EVE.id(), chapter, PageRequest.first(1));
    }
  }

  private void addOnce() {
    if (users.find(EVE.id()).isEmpty()) {
      users.add(EVE, new PasswordHash("hash"));
    }
  }
}
