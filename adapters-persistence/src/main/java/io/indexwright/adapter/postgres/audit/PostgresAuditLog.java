package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.AuditSearch;
import io.indexwright.application.audit.Change;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.audit.Erasure;
import io.indexwright.application.audit.Origin;
import io.indexwright.application.audit.Person;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Entries in a table, each with its hash; who writes one does not wait for others. An {@link
 * AuditSealer} links them into a chain a moment later.
 */
public final class PostgresAuditLog implements AuditLog {
  private final PostgresTransactions transactions;

  /** Keeps entries where {@code transactions} reach. */
  public PostgresAuditLog(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void write(List<AuditEntry> entries) {
    transactions.writing(handle -> write(handle, entries, Numbered.next(handle, entries.size())));
  }

  /** Waits in {@code audit_pending} for its seal from the moment it can be seen. */
  private static final String WRITE =
      """
      -- audit.write
      with written as (
        insert into audit_entry
        select * from json_populate_recordset(null::audit_entry, :entries::json)
        returning sequence, hash, created_at, created_by
      ), known as (
        insert into audit_person
        select * from json_populate_recordset(null::audit_person, :persons::json)
      )
      insert into audit_pending (sequence, hash, created_at, created_by)
      select sequence, hash, created_at, created_by from written
      """;

  /** Writes an entry under a number that was given out in this transaction. */
  static void write(Handle handle, AuditEntry entry, Numbered number) {
    write(handle, List.of(entry), List.of(number));
  }

  private static void write(Handle handle, List<AuditEntry> entries, List<Numbered> numbers) {
    List<String> rows = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (int place = 0; place < entries.size(); place++) {
      AuditEntry entry = entries.get(place);
      Numbered number = numbers.get(place);
      Optional<PersonRow> person = PersonRow.of(entry.deed().origin().person(), number);
      rows.add(EntryRow.of(entry, number, person.map(PersonRow::hash)).json());
      person.map(PersonRow::json).ifPresent(persons::add);
    }
    handle.createUpdate(WRITE).bind("entries", list(rows)).bind("persons", list(persons)).execute();
  }

  private static String list(List<String> rows) {
    return rows.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static final String ERASE =
      """
      -- audit.erase
      select audit_erase(:subject, :entry)
      """;

  @Override
  public long erase(Erasure erasure) {
    return transactions.inOne(
        handle -> {
          Numbered number = Numbered.next(handle);
          write(handle, erasure.entry(), number);
          return handle
              .createQuery(ERASE)
              .bind("subject", erasure.of().value())
              .bind("entry", number.sequence())
              .mapTo(long.class)
              .one();
        });
  }

  private static final String KNOWS =
      """
      -- audit.knows
      select coalesce(min(created_at) < :before, false) from audit_person where erased_in is null
      """;

  private static final String FORGET =
      """
      -- audit.forget
      select audit_forget(:before, :entry)
      """;

  @Override
  public long forget(Erasure erasure, Instant before) {
    return transactions.inOne(
        handle -> {
          OffsetDateTime moment = Columns.moment(before);
          boolean knows =
              handle.createQuery(KNOWS).bind("before", moment).mapTo(boolean.class).one();
          return knows ? forgotten(handle, erasure, moment) : 0L;
        });
  }

  private static long forgotten(Handle handle, Erasure erasure, OffsetDateTime before) {
    Numbered number = Numbered.next(handle);
    write(handle, erasure.entry(), number);
    return handle
        .createQuery(FORGET)
        .bind("before", before)
        .bind("entry", number.sequence())
        .mapTo(long.class)
        .one();
  }

  private static final String ABOUT =
      """
      -- audit.about
      select entry.*,
      """
          + PersonRow.COLUMNS
          + """
      from audit_entry as entry
      left join audit_person as person using (sequence, created_at)
      where resource = :resource
      order by sequence desc
      limit :limit
      """;

  @Override
  public List<AuditEntry> about(AuditResource resource, int limit) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(ABOUT)
                .bind("resource", resource.value())
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
  }

  /** Of an entry that is gone nothing is known, not even what came after it. */
  private static final String SEARCH =
      """
      -- audit.search
      select entry.*,
      """
          + PersonRow.COLUMNS
          + """
      from audit_entry as entry
      left join audit_person as person using (sequence, created_at)
      where (:subject::text is null or subject = :subject)
        and (:action::text is null or action = :action)
        and (:resource::text is null or resource = :resource)
        and (:from::timestamptz is null or at >= :from::timestamptz)
        and (:until::timestamptz is null or at < :until::timestamptz)
        and (:after::uuid is null or sequence < (
          select max(sequence) from audit_entry where id = :after::uuid))
      order by sequence desc
      limit :limit
      """;

  @Override
  public Page<AuditEntry, AuditEntryId> search(AuditSearch wanted, PageRequest<AuditEntryId> page) {
    List<AuditEntry> found =
        transactions.reading(
            handle ->
                handle
                    .createQuery(SEARCH)
                    .bind("subject", wanted.subject().map(SubjectPseudonym::value))
                    .bind("action", wanted.action().map(AuditAction::value))
                    .bind("resource", wanted.resource().map(AuditResource::value))
                    .bind("from", wanted.from().map(Columns::moment))
                    .bind("until", wanted.until().map(Columns::moment))
                    .bind("after", page.after().map(AuditEntryId::value))
                    .bind("limit", page.oneMore())
                    .map((row, context) -> entry(row))
                    .list());
    return Page.of(found, page.limit(), AuditEntry::id);
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    EntryRow entry = EntryRow.of(row);
    return new AuditEntry(
        new AuditEntryId(Columns.uuid(row, "id")),
        deed(entry, row, PersonRow.find(row).map(PersonRow::person).orElse(Person.UNKNOWN)),
        new Ending(
            Outcome.valueOf(row.getString("outcome")),
            entry.value("attempt").map(UUID::fromString).map(AuditEntryId::new),
            entry.value("message")));
  }

  private static Deed deed(EntryRow entry, ResultSet row, Person person) throws SQLException {
    return new Deed(
        new SubjectPseudonym(row.getString("subject")),
        new Deed.Act(
            new AuditAction(row.getString("action")),
            new AuditResource(row.getString("resource")),
            new Change(entry.value("state_before"), entry.value("state_after"))),
        Columns.instant(row, "at"),
        new Origin(entry.value("request"), entry.value("trace"), entry.value("route"), person),
        new Deed.Why(entry.value("reason"), entry.value("approved_by").map(SubjectPseudonym::new)));
  }
}
