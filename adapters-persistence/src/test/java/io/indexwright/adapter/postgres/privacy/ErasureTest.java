package io.indexwright.adapter.postgres.privacy;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.privacy.Somebody.ADA;
import static io.indexwright.adapter.postgres.privacy.Somebody.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.access.PostgresSignInAttempts;
import io.indexwright.adapter.postgres.access.PostgresUsers;
import io.indexwright.adapter.postgres.audit.AuditExamples;
import io.indexwright.adapter.postgres.audit.AuditReport;
import io.indexwright.adapter.postgres.audit.AuditSealer;
import io.indexwright.adapter.postgres.audit.AuditVerification;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.access.Asker;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.Origin;
import io.indexwright.application.audit.Person;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.me.ErasePerson;
import io.indexwright.application.me.ErasureOutcome;
import io.indexwright.application.me.ExportPerson;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.PortfolioFate;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks for a person in the whole database, before it forgets her and after. */
class ErasureTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Asker HERSELF =
      new Asker(
          ADA.id().subject(),
          FIRST,
          new Origin(
              Optional.of("request"),
              Optional.empty(),
              Optional.of("DELETE /api/v1/me"),
              new Person(
                  Optional.of(ADA.name().value()),
                  Optional.of(Lives.ADDRESS),
                  Optional.of(Lives.AGENT))));

  private static final PasswordHashing PLAIN =
      new PasswordHashing() {
        @Override
        public PasswordHash hash(Secret password) {
          return new PasswordHash("another hash");
        }

        @Override
        public boolean matches(Secret password, PasswordHash hash) {
          return hash.equals(Somebody.HASH);
        }
      };

  private final PostgresTransactions transactions = DATABASE.transactions();
  private final PublicIds ids = new PublicIds(Clock.fixed(FIRST, ZoneOffset.UTC));
  private final PostgresUsers users = new PostgresUsers(transactions);
  private final PostgresPersonalRecords records = new PostgresPersonalRecords(transactions);
  private final PostgresAuditLog log = new PostgresAuditLog(transactions);
  private final AuditTrail trail = new AuditTrail(log, transactions, ids);
  private final ExportPerson export = new ExportPerson(records, trail);

  @BeforeEach
  void live() {
    AuditExamples.clear(DATABASE);
    DATABASE.tell(Lives.OF_ADA_AND_BEN);
    trail.refused(HERSELF.deed(AuditAction.ASK, ADA.id().resource()), "not for traders");
    Person ben = new Person(Optional.of("ben"), Optional.of("198.51.100.9"), Optional.empty());
    Asker other = new Asker(BEN.id().subject(), FIRST, Origin.INSIDE.by(ben));
    trail.refused(other.deed(AuditAction.CHANGE_USER, ADA.id().resource()), "not for traders");
    seal();
  }

  private void seal() {
    new AuditSealer(transactions).seal();
  }

  private ErasePerson erase(PortfolioFate fate) {
    return new ErasePerson(
        new ErasePerson.Accounts(
            users, new PostgresSignInAttempts(transactions), PLAIN, new TokenSource()),
        new ErasePerson.Books(records, log, trail, transactions),
        fate,
        ids);
  }

  /** In which tables a row has {@code text}, in whatever column. */
  private static List<String> tablesWith(String text) {
    try (Handle owner = DATABASE.owner()) {
      return tables(owner).stream()
          .filter(
              table ->
                  owner
                      .createQuery(
                          "select exists (select from %1$s where %1$s::text like :text)"
                              .formatted(table))
                      .bind("text", "%" + text + "%")
                      .mapTo(boolean.class)
                      .one())
          .toList();
    }
  }

  private static List<String> tables(Handle owner) {
    return owner
        .createQuery(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
              and not relispartition
            order by relname
            """)
        .mapTo(String.class)
        .list();
  }

  @ParameterizedTest
  @EnumSource(PortfolioFate.class)
  void leavesNothingOfAPerson_inWhateverTable(PortfolioFate fate) {
    DATABASE.tell("update trade_order set state = 'FILLED'");
    assertThat(tablesWith("ada.lovelace"))
        .containsExactly(
            "api_key",
            "app_user",
            "audit_person",
            "idempotency_key",
            "order_run",
            "portfolio",
            "webhook");
    assertThat(tablesWith(Lives.ADDRESS)).containsExactly("audit_person");
    assertThat(tablesWith(Lives.AGENT)).containsExactly("audit_person");

    assertThat(erase(fate).eraseOneself(ADA.id(), Secret.of("any"), HERSELF))
        .isEqualTo(new ErasureOutcome.Erased());

    assertThat(tablesWith("ada.lovelace")).isEmpty();
    assertThat(tablesWith(Lives.ADDRESS)).isEmpty();
    assertThat(tablesWith(Lives.AGENT)).isEmpty();
    assertThat(tablesWith("198.51.100.9")).containsExactly("audit_person");
    assertThat(users.find(ADA.id()).orElseThrow().isEnabled()).isFalse();
    assertThat(users.passwordOf(ADA.id())).isNotEqualTo(Optional.of(Somebody.HASH));
  }

  @ParameterizedTest
  @EnumSource(PortfolioFate.class)
  void leavesTheChainOfTheAuditLogWhole(PortfolioFate fate) {
    DATABASE.tell("update trade_order set state = 'FILLED'");
    erase(fate).erase(ADA.id(), HERSELF);
    seal();

    AuditReport report = new AuditVerification(transactions).verify(Optional.empty());

    assertThat(report.faults()).isEmpty();
    assertThat(report.isValid()).isTrue();
    assertThat(log.about(ADA.id().subject().resource(), 1).get(0).deed().act().action())
        .isEqualTo(AuditAction.ERASE_PERSON);
  }

  @Test
  void removesWhatIsHers_andNothingElse() {
    DATABASE.tell("update trade_order set state = 'FILLED'");
    erase(PortfolioFate.REMOVE).erase(ADA.id(), HERSELF);

    for (String table :
        List.of(
            "portfolio",
            "ledger_entry",
            "planned_run",
            "planned_line",
            "order_run",
            "order_dispatch",
            "trade_order",
            "fill")) {
      assertThat(DATABASE.ask("select count(*) from " + table)).as(table).isEqualTo("1");
    }
    assertThat(DATABASE.ask("select name from portfolio")).isEqualTo("House");
  }

  @ParameterizedTest
  @EnumSource(PortfolioFate.class)
  void removesHerSecondFactor_andWhatSheHadDoneLater(PortfolioFate fate) {
    DATABASE.tell("update trade_order set state = 'FILLED'");
    erase(fate).erase(ADA.id(), HERSELF);

    for (String table : List.of("second_factor", "recovery_code", "credential", "job_result")) {
      assertThat(DATABASE.ask("select count(*) from " + table)).as(table).isEqualTo("0");
    }
  }

  @Test
  void forgetsWhoSignsInElsewhere() {
    DATABASE.tell(
        """
        update app_user
        set password = null, issuer = 'https://login.example', subject = name || '@login.example'
        """);

    erase(PortfolioFate.PSEUDONYMOUS).erase(ADA.id(), HERSELF);

    assertThat(tablesWith("ada.lovelace@login.example")).isEmpty();
    assertThat(users.passwordOf(ADA.id())).isEmpty();
  }

  @Test
  void removesNothing_whileSomethingIsOpen() {
    assertThat(erase(PortfolioFate.REMOVE).erase(ADA.id(), HERSELF))
        .isInstanceOf(ErasureOutcome.Hindered.class);

    assertThat(users.named(ADA.name())).isPresent();
  }

  @Test
  void isAllOrNothing() {
    Asker nowhere = Asker.inside(FIRST);
    ErasePerson twice = erase(PortfolioFate.PSEUDONYMOUS);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.inOne(
                    () -> {
                      twice.erase(ADA.id(), nowhere);
                      throw new IllegalStateException("the power went out");
                    }));

    assertThat(users.named(ADA.name())).isPresent();
    assertThat(tablesWith(Lives.ADDRESS)).containsExactly("audit_person");
    assertThat(log.about(ADA.id().subject().resource(), 1)).isEmpty();
  }

  private String told() {
    List<String> told = new ArrayList<>();
    for (Chapter chapter : Chapter.values()) {
      export.tell(ADA.id(), chapter, record -> told.add(chapter + " " + record.json()));
    }
    return told.stream().collect(Collectors.joining("\n"));
  }

  /** A row is hers if it has her id or her name, or belongs to what has. */
  @Test
  void isToldOfEverythingBefore() {
    String told = told();

    assertThat(told).contains("1000.10", Lives.ADDRESS, Lives.AGENT, "x1", "newsletter");
    for (Chapter chapter : Chapter.values()) {
      assertThat(told).as(chapter.toString()).containsPattern("(?m)^" + chapter + " \\{");
    }
    assertThat(told.lines().filter(line -> line.startsWith("api-keys "))).hasSize(2);
    assertThat(told.lines().filter(line -> line.startsWith("runs "))).hasSize(2);
    assertThat(told.lines().filter(line -> line.startsWith("ledger "))).hasSize(1);
    assertThat(told.lines().filter(line -> line.startsWith("audit "))).hasSize(2);
  }

  @Test
  void tellsNoSecret_andNothingOfOthers() {
    assertThat(told())
        .doesNotContain(Lives.SECRET, Somebody.HASH.encoded(), "198.51.100.9", "House");
  }

  @Test
  void isToldInEveryChapter_whatATableSaysOfHer() {
    String told = told();
    try (Handle owner = DATABASE.owner()) {
      for (String table : tables(owner)) {
        owner
            .createQuery(
                """
                select cell.value
                from %1$s cross join jsonb_each_text(to_jsonb(%1$s)) as cell (name, value)
                where cell.value like :name
                """
                    .formatted(table))
            .bind("name", "%ada.lovelace%")
            .mapTo(String.class)
            .forEach(value -> assertThat(told).as(table).contains(value.replace("\"", "\\\"")));
      }
    }
  }
}
