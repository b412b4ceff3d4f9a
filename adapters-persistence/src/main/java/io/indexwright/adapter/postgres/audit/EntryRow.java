package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.Deed;
import io.indexwright.application.audit.Ending;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.Canonical.Fields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry as it lies in its table, whatever that is: a row that somebody has been at is read like
 * any other, so that it can be judged.
 *
 * @param values by column, as text; a column without a value is left out
 */
record EntryRow(long sequence, Map<String, String> values, Writing written) {

  /** What a text lies in as it is; {@code at} is an instant. */
  private static final List<String> TEXTS =
      List.of(
          "id",
          "subject",
          "action",
          "resource",
          "state_before",
          "state_after",
          "request",
          "trace",
          "route",
          "reason",
          "approved_by",
          "outcome",
          "attempt",
          "message",
          "person");

  /**
   * What {@code entry} becomes.
   *
   * @param number given out for it, with when and by whom it is written
   * @param person the hash of what is known of the person
   */
  static EntryRow of(AuditEntry entry, Numbered number, Optional<String> person) {
    Map<String, String> values = new TreeMap<>(deed(entry.deed()));
    Ending ending = entry.ending();
    values.put("id", entry.id().toString());
    values.put("outcome", ending.outcome().name());
    ending.attempt().ifPresent(attempt -> values.put("attempt", attempt.toString()));
    ending.message().ifPresent(message -> values.put("message", message));
    person.ifPresent(hash -> values.put("person", hash));
    return new EntryRow(number.sequence(), values, number.written());
  }

  private static Map<String, String> deed(Deed deed) {
    Map<String, String> values = new TreeMap<>();
    values.put("subject", deed.who().value());
    values.put("action", deed.act().action().value());
    values.put("resource", deed.act().resource().value());
    deed.act().change().before().ifPresent(before -> values.put("state_before", before));
    deed.act().change().after().ifPresent(after -> values.put("state_after", after));
    values.put("at", deed.at().toString());
    deed.origin().request().ifPresent(request -> values.put("request", request));
    deed.origin().trace().ifPresent(trace -> values.put("trace", trace));
    deed.origin().route().ifPresent(route -> values.put("route", route));
    deed.why().reason().ifPresent(reason -> values.put("reason", reason));
    deed.why()
        .approvedBy()
        .map(SubjectPseudonym::value)
        .ifPresent(approver -> values.put("approved_by", approver));
    return values;
  }

  static EntryRow of(ResultSet row) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    for (String column : TEXTS) {
      Optional.ofNullable(row.getString(column)).ifPresent(text -> values.put(column, text));
    }
    values.put("at", Columns.instant(row, "at").toString());
    return new EntryRow(row.getLong("sequence"), values, Writing.of(row));
  }

  Optional<String> value(String column) {
    return Optional.ofNullable(values.get(column));
  }

  /** Everything but its hash, under the names of the columns. */
  Fields fields() {
    return Fields.of(values, column -> column, Canonical::of)
        .with("sequence", String.valueOf(sequence))
        .with("created_at", written.at().toString())
        .with("created_by", written.by());
  }

  String hash() {
    return fields().digest().hex();
  }

  /** With its hash, as the server takes it. */
  String json() {
    return fields().with("hash", hash()).text();
  }
}
