package io.indexwright.adapter.postgres.backup;

import io.indexwright.adapter.postgres.backup.Manifest.Partition;
import io.indexwright.adapter.postgres.backup.Manifest.Sequence;
import io.indexwright.adapter.postgres.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What a database has, read from its catalog. */
record Inventory(Handle handle) {

  private static final String HAS_TABLES =
      """
      -- backup.has-tables
      select to_regclass('flyway_schema_history') is not null
      """;

  /** Whether there is a schema at all. */
  boolean hasTables() {
    return handle.createQuery(HAS_TABLES).mapTo(boolean.class).one();
  }

  private static final String VERSION =
      """
      -- backup.schema
      select coalesce(max(version::int), 0) from flyway_schema_history where success
      """;

  /** The version of the schema. */
  int schema() {
    return handle.createQuery(VERSION).mapTo(int.class).one();
  }

  private static final String NOW =
      """
      -- backup.moment
      select transaction_timestamp() as moment
      """;

  Instant moment() {
    return handle.createQuery(NOW).map((row, context) -> Columns.instant(row, "moment")).one();
  }

  private static final String PARTITIONS =
      """
      -- backup.partitions
      select parent.relname as parent, part.relname as name,
        pg_get_expr(part.relpartbound, part.oid) as bounds
      from pg_class as part
      join pg_inherits on inhrelid = part.oid
      join pg_class as parent on parent.oid = inhparent
      where part.relispartition and part.relkind = 'r'
        and part.relnamespace = 'public'::regnamespace
      order by part.relname
      """;

  List<Partition> partitions() {
    return handle
        .createQuery(PARTITIONS)
        .map(
            (row, context) ->
                new Partition(
                    row.getString("parent"), row.getString("name"), row.getString("bounds")))
        .list();
  }

  private static final String SEQUENCES =
      """
      -- backup.sequences
      select sequencename, last_value
      from pg_sequences
      where schemaname = 'public' and last_value is not null
      order by sequencename
      """;

  List<Sequence> sequences() {
    return handle
        .createQuery(SEQUENCES)
        .map((row, context) -> new Sequence(row.getString(1), row.getLong(2)))
        .list();
  }

  private static final String NAMES =
      """
      -- backup.names
      select relname
      from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname <> 'flyway_schema_history'
      order by relname
      """;

  /** The tables that have rows, ours or not. */
  List<String> filled() {
    return handle.createQuery(NAMES).mapTo(String.class).list().stream()
        .filter(this::hasRows)
        .toList();
  }

  private boolean hasRows(String table) {
    return handle
        .createQuery("select exists (select from \"%s\")".formatted(table))
        .mapTo(boolean.class)
        .one();
  }

  /** What rows lie in: tables that are not cut, and the parts of those that are. */
  private static final String TABLES =
      """
      -- backup.tables
      with relation as (
        select oid, relname, relkind, coalesce(pg_partition_root(oid), oid) as root
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and relname <> 'flyway_schema_history'
      )
      select
        relname as name,
        root::regclass::text as root,
        (
          select string_agg(quote_ident(attname), ', ' order by attnum)
          from pg_attribute
          where attrelid = relation.oid and attnum > 0 and not attisdropped and attgenerated = ''
        ) as columns,
        (
          select string_agg(
            quote_ident(attname) || case when attcollation <> 0 then ' collate "C"' else '' end,
            ', ' order by at)
          from pg_index, unnest(indkey) with ordinality as key (attnum, at)
          join pg_attribute using (attnum)
          where indrelid = relation.oid and indisprimary and attrelid = relation.oid
        ) as key,
        (
          select coalesce(string_agg(distinct referred::regclass::text, ' '), '')
          from pg_constraint, coalesce(pg_partition_root(confrelid), confrelid) as referred
          where conrelid = relation.oid and contype = 'f' and referred <> root
        ) as needs
      from relation
      where relkind = 'r'
      order by relname
      """;

  /** In an order in which nothing comes before what it refers to. */
  List<TableCopy> tables() {
    List<TableCopy> waiting =
        new ArrayList<>(handle.createQuery(TABLES).map(Inventory::table).list());
    List<TableCopy> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Set<String> missing = waiting.stream().map(TableCopy::root).collect(Collectors.toSet());
      List<TableCopy> next =
          waiting.stream().filter(table -> Collections.disjoint(table.needs(), missing)).toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle: " + missing);
      }
      ordered.addAll(next);
      waiting.removeAll(next);
    }
    return ordered;
  }

  private static TableCopy table(ResultSet row, StatementContext context) throws SQLException {
    return new TableCopy(
        row.getString("name"),
        row.getString("root"),
        Set.of(row.getString("needs").split(" ", -1)),
        row.getString("columns"),
        row.getString("key"));
  }
}
