package io.indexwright.adapter.postgres.audit;

import io.indexwright.application.audit.Person;
import io.indexwright.proof.Canonical;
import io.indexwright.proof.Canonical.Fields;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What an entry knows of a person, as it lies in its table: a salt and values, or the number of the
 * entry that erased them.
 *
 * @param values by column, the salt among them
 */
record PersonRow(
    long sequence, Map<String, String> values, OptionalLong erasedIn, Writing written) {

  /** What {@link #find} reads, of {@code person}. */
  static final String COLUMNS =
      """
      person.sequence as person_sequence, person.salt as person_salt, person.name as person_name,
        person.ip as person_ip, person.agent as person_agent,
        person.erased_in as person_erased_in, person.created_at as person_created_at,
        person.created_by as person_created_by
      """;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final List<String> TEXTS = List.of("salt", "name", "ip", "agent");

  /** What {@code person} becomes beside the entry of that number; empty if nothing is known. */
  static Optional<PersonRow> of(Person person, Numbered entry) {
    if (person.equals(Person.UNKNOWN)) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    values.put("salt", salt());
    person.name().ifPresent(name -> values.put("name", name));
    person.ip().ifPresent(ip -> values.put("ip", ip));
    person.agent().ifPresent(agent -> values.put("agent", agent));
    return Optional.of(
        new PersonRow(entry.sequence(), values, OptionalLong.empty(), entry.written()));
  }

  private static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /** Reads columns whose names begin with {@code person_}; empty if there is no such row. */
  static Optional<PersonRow> find(ResultSet row) throws SQLException {
    Optional<Writing> written = Writing.find(row, "person_");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    for (String column : TEXTS) {
      Optional.ofNullable(row.getString("person_" + column))
          .ifPresent(text -> values.put(column, text));
    }
    long erasedIn = row.getLong("person_erased_in");
    OptionalLong erasure = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(erasedIn);
    return Optional.of(
        new PersonRow(row.getLong("person_sequence"), values, erasure, written.get()));
  }

  Person person() {
    return new Person(
        Optional.ofNullable(values.get("name")),
        Optional.ofNullable(values.get("ip")),
        Optional.ofNullable(values.get("agent")));
  }

  /** What the entry holds of it: nobody who lacks the salt can try values out. */
  String hash() {
    return Fields.of(values, column -> column, Canonical::of).digest().hex();
  }

  /** As the server takes it. */
  String json() {
    return Fields.of(values, column -> column, Canonical::of)
        .with("sequence", String.valueOf(sequence))
        .with("created_at", written.at().toString())
        .with("created_by", written.by())
        .text();
  }
}
