package io.indexwright.adapter.postgres.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in a backup.
 *
 * @param schema the version of the schema
 * @param taken the moment that it shows, by the clock of the server
 * @param partitions what has to be made before rows find a place
 * @param sequences how far the numbers were that the server gives out
 * @param tables in an order in which nothing comes before what it refers to
 */
public record Manifest(
    int schema,
    Instant taken,
    List<Partition> partitions,
    List<Sequence> sequences,
    List<Table> tables) {
  /** Its name in the file. */
  static final String ENTRY = "manifest.txt";

  private static final String TITLE = "indexwright backup 1";
  private static final Pattern LINE =
      Pattern.compile(
          """
          schema (?<schema>\\d+)\
          |taken (?<taken>\\S+)\
          |partition (?<of>[a-z0-9_]+) (?<partition>[a-z0-9_]+) (?<bounds>FOR VALUES FROM \\([^;]*\\)|DEFAULT)\
          |sequence (?<sequence>[a-z0-9_]+) (?<last>\\d+)\
          |table (?<table>[a-z0-9_]+) (?<rows>\\d+) (?<hash>[0-9a-f]{64})""");

  /** Keeps copies that nobody can change. */
  public Manifest {
    partitions = List.copyOf(partitions);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
  }

  /**
   * A part of a table that is cut.
   *
   * @param bounds as the server writes them
   */
  public record Partition(String of, String name, String bounds) {}

  /**
   * Numbers that the server gives out.
   *
   * @param last the last one that was given
   */
  public record Sequence(String name, long last) {}

  /**
   * The rows of one table.
   *
   * @param sha256 of the lines of PostgreSQL's {@code COPY}, ordered by the primary key
   */
  public record Table(String name, long rows, String sha256) {}

  /** How many rows there are in all. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  String text() {
    Stream<String> head = Stream.of(TITLE, "schema " + schema, "taken " + taken);
    Stream<String> places =
        partitions.stream().map(p -> "partition %s %s %s".formatted(p.of, p.name, p.bounds));
    Stream<String> numbers =
        sequences.stream().map(s -> "sequence %s %s".formatted(s.name, s.last));
    Stream<String> rows =
        tables.stream().map(t -> "table %s %s %s".formatted(t.name, t.rows, t.sha256));
    return Stream.of(head, places, numbers, rows)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Manifest parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
      throw new IllegalArgumentException("expected a file that begins with '" + TITLE + "'");
    }
    Draft draft = new Draft();
    lines.stream().skip(1).forEach(draft::read);
    return draft.manifest();
  }

  /** A manifest of which some lines are read. */
  private static final class Draft {
    private int schema;
    private Instant taken = Instant.EPOCH;
    private final List<Partition> partitions = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    private void read(String line) {
      Matcher at = LINE.matcher(line);
      if (!at.matches()) {
        throw new IllegalArgumentException("not a line of a manifest: '" + line + "'");
      }
      switch (line.substring(0, line.indexOf(' '))) {
        case "schema" -> schema = Integer.parseInt(at.group("schema"));
        case "taken" -> taken = Instant.parse(at.group("taken"));
        case "partition" ->
            partitions.add(
                new Partition(at.group("of"), at.group("partition"), at.group("bounds")));
        case "sequence" ->
            sequences.add(new Sequence(at.group("sequence"), Long.parseLong(at.group("last"))));
        default ->
            tables.add(
                new Table(at.group("table"), Long.parseLong(at.group("rows")), at.group("hash")));
      }
    }

    private Manifest manifest() {
      return new Manifest(schema, taken, partitions, sequences, tables);
    }
  }
}
