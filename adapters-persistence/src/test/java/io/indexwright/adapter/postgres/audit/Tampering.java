package io.indexwright.adapter.postgres.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Somebody who may do everything changes one thing at random, as far as the tables allow it. */
final class Tampering {

  /** A table that is named more often is drawn more often. */
  private static final List<String> TABLES =
      List.of(
          "audit_entry",
          "audit_entry",
          "audit_entry",
          "audit_entry",
          "audit_person",
          "audit_person",
          "audit_seal",
          "audit_seal",
          "audit_pending",
          "audit_head",
          "audit_retention");

  private static final Map<String, String> KEYS =
      Map.of(
          "audit_entry", "sequence",
          "audit_person", "sequence",
          "audit_seal", "number",
          "audit_pending", "sequence",
          "audit_head", "seal",
          "audit_retention", "year");

  /** For each type of a column how another value is made of {@code %1$s}, by the number %2$d. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("bigint", "coalesce(%1$s, 0) + %2$d"),
          Map.entry("integer", "%1$s + %2$d"),
          Map.entry("uuid", "gen_random_uuid()"),
          Map.entry("text", "coalesce(%1$s, '') || '%2$d'"),
          Map.entry(
              "character",
              "overlay(coalesce(%1$s, repeat('0', 64)) placing case substr(%1$s, %2$d, 1) when '7'"
                  + " then '8' else '7' end from %2$d)"),
          Map.entry("timestamp with time zone", "%1$s + %2$d * interval '1 microsecond'"),
          Map.entry("bigint[]", "array_replace(%1$s, %1$s[1], %1$s[1] + %2$d)"),
          Map.entry("text[]", "array_replace(%1$s, %1$s[1], repeat('%2$d', 3))"),
          Map.entry("int8multirange", "%1$s + '{[1000000,1000001)}'"));

  /** A row as it is found at the moment. */
  record Row(String table, long key, String part, String ctid) {

    String place() {
      return "tableoid = '%s'::regclass and ctid = '%s'".formatted(part, ctid);
    }
  }

  /**
   * What was done.
   *
   * @param touched the keys of the rows
   */
  record Deed(String what, String table, Set<Long> touched) {}

  private final Handle handle;
  private final Random random;
  private final Map<String, Map<String, String>> columns = new TreeMap<>();

  Tampering(Handle handle, Random random) {
    this.handle = handle;
    this.random = random;
  }

  /** Does one thing that the tables do not refuse; what they refuse is drawn again. */
  Deed any() {
    while (true) {
      handle.savepoint("before");
      try {
        String table = TABLES.get(random.nextInt(TABLES.size()));
        Deed deed = any(table);
        if (!deed.touched().isEmpty()) {
          return deed;
        }
      } catch (JdbiException refused) {
        // drawn again
      }
      handle.rollbackToSavepoint("before");
    }
  }

  void undo() {
    handle.rollbackToSavepoint("before");
  }

  private Deed any(String table) {
    Row row = row(table);
    int kind = random.nextInt(5);
    if (kind == 0) {
      handle.execute("delete from %s where %s".formatted(table, row.place()));
      return new Deed("delete of " + row, table, Set.of(row.key()));
    }
    List<String> names = new ArrayList<>(columns(table).keySet());
    String column = names.get(random.nextInt(names.size()));
    return kind == 1 ? swap(row, row(table), column) : edit(row, column);
  }

  private Row row(String table) {
    List<Row> rows =
        handle
            .createQuery(
                "select %s as key, tableoid::regclass::text as part, ctid::text as at from %s order by 1"
                    .formatted(KEYS.get(table), table))
            .map(
                (row, context) ->
                    new Row(table, row.getLong("key"), row.getString("part"), row.getString("at")))
            .list();
    return rows.get(random.nextInt(rows.size()));
  }

  private Map<String, String> columns(String table) {
    return columns.computeIfAbsent(
        table,
        name ->
            new TreeMap<>(
                handle
                    .createQuery(
                        """
                        select attname, regexp_replace(format_type(atttypid, null), '\\(.*', '')
                        from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and not attisdropped
                          and atttypid <> 'boolean'::regtype
                        """)
                    .bind("table", name)
                    .reduceRows(
                        new TreeMap<String, String>(),
                        (all, row) -> {
                          all.put(row.getColumn(1, String.class), row.getColumn(2, String.class));
                          return all;
                        })));
  }

  private String type(Row row, String column) {
    return columns(row.table()).getOrDefault(column, "text");
  }

  private Deed edit(Row row, String column) {
    String type = type(row, column);
    String other =
        random.nextInt(6) == 0
            ? "null"
            : OTHERS.getOrDefault(type, "%1$s").formatted(column, 1 + random.nextInt(60));
    int changed =
        handle.execute(
            "update %1$s set %2$s = %3$s where %4$s and %2$s is distinct from (%3$s)"
                .formatted(row.table(), column, other, row.place()));
    return new Deed(
        "edit of %s in %s to %s".formatted(column, row, other),
        row.table(),
        changed == 0 ? Set.of() : Set.of(row.key()));
  }

  private Deed swap(Row one, Row other, String column) {
    String first = text(one, column);
    String second = text(other, column);
    Set<Long> touched = new TreeSet<>(Set.of(one.key()));
    touched.add(other.key());
    boolean isSame = String.valueOf(first).equals(String.valueOf(second));
    if (!isSame) {
      Row moved = set(one, column, aside(type(one, column), first));
      set(other, column, first);
      set(moved, column, second);
    }
    return new Deed(
        "swap of %s of %s and %s".formatted(column, one, other),
        one.table(),
        isSame ? Set.of() : touched);
  }

  /** A value that no other row has, so that keys can be swapped. */
  private static String aside(String type, String value) {
    return type.equals("bigint") ? String.valueOf(Long.MAX_VALUE) : value;
  }

  private String text(Row row, String column) {
    return handle
        .createQuery("select %s::text from %s where %s".formatted(column, row.table(), row.place()))
        .mapTo(String.class)
        .one();
  }

  private Row set(Row row, String column, String value) {
    return handle
        .createQuery(
            "update %1$s set %2$s = cast(:value as %3$s) where %4$s returning tableoid::regclass::text, ctid::text"
                .formatted(
                    row.table(),
                    column,
                    type(row, column).equals("character") ? "char(64)" : type(row, column),
                    row.place()))
        .bind("value", value)
        .map((at, context) -> new Row(row.table(), row.key(), at.getString(1), at.getString(2)))
        .one();
  }
}
