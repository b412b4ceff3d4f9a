package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.audit.AuditReport.Place;
import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.SubjectPseudonym;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * An entry as it is found, with all that belongs to it.
 *
 * @param hash that lies beside it
 * @param erasure what the entry says that is named as the erasure of the person
 */
record KeptEntry(
    EntryRow entry, String hash, Optional<PersonRow> person, Optional<String> erasure) {

  /** What {@link #find} reads, of {@link #TABLES}. */
  static final String COLUMNS =
      """
      entry.*, eraser.action || ' ' || eraser.resource as erasure,
      """
          + PersonRow.COLUMNS;

  /** What belongs to {@code entry}. */
  static final String TABLES =
      """
      left join audit_person as person
        on person.sequence = entry.sequence and person.created_at = entry.created_at
      left join audit_entry as eraser on eraser.sequence = person.erased_in
      """;

  /** Reads an entry; empty if it is not there. */
  static Optional<KeptEntry> find(ResultSet row) throws SQLException {
    return Writing.find(row, "").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new KeptEntry(
                EntryRow.of(row),
                row.getString("hash"),
                PersonRow.find(row),
                Optional.ofNullable(row.getString("erasure"))));
  }

  /** Adds what is wrong with it, if its hash was told as {@code told} when it was written. */
  void judge(String told, Findings findings) {
    findings.require(
        entry.hash().equals(hash) && hash.equals(told),
        Place.ENTRY,
        entry.sequence(),
        hash.equals(told) ? "is not what its hash says" : "has not the hash that was kept of it");
    findings.require(isPersonWell(), Place.PERSON, entry.sequence(), "is not what the entry knew");
  }

  private boolean isPersonWell() {
    Optional<String> known = entry.value("person");
    return person
        .map(kept -> kept.written().equals(entry.written()) && isWell(kept, known))
        .orElse(known.isEmpty());
  }

  /** It is what was known, or somebody has said that he erased it, and it is empty. */
  private boolean isWell(PersonRow kept, Optional<String> known) {
    return kept.erasedIn().isEmpty()
        ? known.equals(Optional.of(kept.hash()))
        : known.isPresent() && kept.values().isEmpty() && erasure.filter(this::isHis).isPresent();
  }

  private boolean isHis(String said) {
    return said.equals(erasureOf(SubjectPseudonym.EVERYBODY.value()))
        || entry.value("subject").map(KeptEntry::erasureOf).equals(Optional.of(said));
  }

  private static String erasureOf(String subject) {
    return AuditAction.ERASE_PERSON + " subject/" + subject;
  }
}
