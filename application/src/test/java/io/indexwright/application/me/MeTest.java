package io.indexwright.application.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.UserId;
import io.indexwright.application.access.Username;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.audit.Origin;
import io.indexwright.application.audit.Person;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.access.InMemorySignInAttempts;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.privacy.InMemoryConsents;
import io.indexwright.application.memory.privacy.InMemoryPersonalRecords;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.Consent;
import io.indexwright.application.privacy.ConsentTexts;
import io.indexwright.application.privacy.PersonalRecord;
import io.indexwright.application.privacy.PortfolioFate;
import io.indexwright.application.privacy.Purpose;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Secret PASSWORD = Secret.of("violet tram 41 umbrella");
  private static final Secret WRONG = Secret.of("green ferry 17 lantern");
  private static final User ADA =
      User.of(new UserId(new UUID(1, 1)), new Username("ada"), Role.ADMIN);
  private static final User BEN =
      User.of(new UserId(new UUID(2, 2)), new Username("ben"), Role.ADMIN);
  private static final Asker HERSELF =
      new Asker(
          ADA.id().subject(),
          NOON,
          Origin.INSIDE.by(
              new Person(Optional.of("ada"), Optional.of("192.0.2.7"), Optional.empty())));

  private static final PasswordHashing PLAIN =
      new PasswordHashing() {
        @Override
        public PasswordHash hash(Secret password) {
          return new PasswordHash("plain " + password.reveal());
        }

        @Override
        public boolean matches(Secret password, PasswordHash hash) {
          return hash(password).equals(hash);
        }
      };

  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemoryPersonalRecords records = new InMemoryPersonalRecords();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final PublicIds ids = new PublicIds(Clock.fixed(NOON, ZoneOffset.UTC));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final AuditTrail trail = new AuditTrail(log, transactions, ids);

  @BeforeEach
  void add() {
    users.add(ADA, PLAIN.hash(PASSWORD));
    users.add(BEN, PLAIN.hash(WRONG));
    records.put(ADA.id(), Chapter.PROFILE, new PersonalRecord("1", "{}"));
  }

  private ErasePerson erase(PortfolioFate fate) {
    return new ErasePerson(
        new ErasePerson.Accounts(users, new InMemorySignInAttempts(), PLAIN, new TokenSource()),
        new ErasePerson.Books(records, log, trail, transactions),
        fate,
        ids);
  }

  private List<AuditEntry> told() {
    return log.about(ADA.id().resource(), 10);
  }

  @Test
  void forgetsWhoeverKnowsHisPassword() {
    User before = users.find(ADA.id()).orElseThrow();

    assertThat(erase(PortfolioFate.REMOVE).eraseOneself(ADA.id(), PASSWORD, HERSELF))
        .isEqualTo(new ErasureOutcome.Erased());

    User after = users.find(ADA.id()).orElseThrow();
    assertThat(after.isEnabled()).isFalse();
    assertThat(after.role()).isEqualTo(Role.VIEWER);
    assertThat(after.floor().least()).isGreaterThan(before.floor().least());
    assertThat(users.passwordOf(ADA.id())).isPresent().isNotEqualTo(Optional.of(PASSWORD));
    assertThat(log.about(ADA.id().subject().resource(), 1)).hasSize(1);
  }

  /** What was told of an attempt that failed goes with the rest. */
  @Test
  void confirmsByThePassword_andForgetsTheAttemptsToo() {
    ErasePerson erase = erase(PortfolioFate.PSEUDONYMOUS);

    assertThat(erase.eraseOneself(ADA.id(), WRONG, HERSELF))
        .isEqualTo(new ErasureOutcome.Unconfirmed());
    assertThat(users.find(ADA.id())).contains(ADA);
    assertThat(told().get(0).ending().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(told().get(0).deed().origin().person()).isNotEqualTo(Person.UNKNOWN);

    erase.eraseOneself(ADA.id(), PASSWORD, HERSELF);
    assertThat(told().get(0).deed().origin().person()).isEqualTo(Person.UNKNOWN);
  }

  @Test
  void comparesNothing_afterTooManyFailures() {
    ErasePerson erase = erase(PortfolioFate.PSEUDONYMOUS);
    for (int i = 0; i < 6; i++) {
      erase.eraseOneself(ADA.id(), WRONG, HERSELF);
    }

    assertThat(erase.eraseOneself(ADA.id(), PASSWORD, HERSELF))
        .isEqualTo(new ErasureOutcome.MustWait(NOON.plusSeconds(1)));
    assertThat(users.find(ADA.id())).contains(ADA);
  }

  @Test
  void keepsTheLastAdministrator() {
    users.change(BEN.enabled(false));

    ErasePerson erase = erase(PortfolioFate.PSEUDONYMOUS);
    for (int i = 0; i < 7; i++) {
      assertThat(erase.eraseOneself(ADA.id(), PASSWORD, HERSELF))
          .isInstanceOf(ErasureOutcome.Hindered.class);
    }
    assertThat(users.find(ADA.id())).contains(ADA);
    assertThat(told().get(0).ending().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void keepsWhoeverTrades_ifThatWouldBeRemoved() {
    records.trade(ADA.id());

    assertThat(erase(PortfolioFate.REMOVE).erase(ADA.id(), HERSELF))
        .isInstanceOf(ErasureOutcome.Hindered.class);
    assertThat(erase(PortfolioFate.PSEUDONYMOUS).erase(ADA.id(), HERSELF))
        .isEqualTo(new ErasureOutcome.Erased());
  }

  @Test
  void forgetsNobodyWhoIsNotKnown() {
    UserId stranger = new UserId(new UUID(3, 3));

    assertThatExceptionOfType(UnknownException.class)
        .isThrownBy(() -> erase(PortfolioFate.REMOVE).erase(stranger, HERSELF));
  }

  @Test
  void tellsEveryPageOfAChapter_andTheLogThatItDoes() {
    ExportPerson export = new ExportPerson(records, trail);
    for (int i = 0; i < 2_500; i++) {
      records.put(ADA.id(), Chapter.LEDGER, new PersonalRecord(String.valueOf(10_000 + i), "{}"));
    }

    export.begin(ADA.id(), HERSELF);
    List<PersonalRecord> told = new ArrayList<>();
    export.tell(ADA.id(), Chapter.LEDGER, told::add);

    assertThat(told).hasSize(2_500).doesNotHaveDuplicates();
    assertThat(told().get(0).ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void hearsWhatIsAsked_andNothingElse() {
    InMemoryConsents consents = new InMemoryConsents(users);
    GiveConsent give = new GiveConsent(consents, ConsentTexts.parse("newsletter:2"), trail);
    Consent yes = new Consent(new Purpose("newsletter"), "2", true, NOON);
    Consent old = new Consent(new Purpose("newsletter"), "1", true, NOON);

    assertThat(give.give(ADA.id(), yes, HERSELF)).isTrue();
    assertThat(give.give(ADA.id(), old, HERSELF)).isFalse();

    assertThat(consents.of(ADA.id())).containsExactly(yes);
    assertThat(told().get(0).deed().act().change().after()).contains("\"newsletter 2 yes\"");
  }
}
