package io.indexwright.adapter.postgres.audit;

import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A link of the chain as it lies in its table.
 *
 * @param link its number, from 1 on without a gap, and its hash
 * @param sequences the numbers of the entries that it holds, in rising order
 * @param hashes of these entries, as they were when they were written
 */
record Seal(
    Link link, List<String> sequences, List<String> hashes, String previous, Writing written) {

  /** What comes before the first one. */
  static final Link NONE = new Link(0, "0".repeat(64));

  /** What the next seal, the head and a checkpoint know of a seal. */
  record Link(long number, String hash) {}

  /** What the head of the chain says: which seal is the last, and when it was made. */
  record Head(Link link, Writing written) {
    private static final String FIND =
        """
        -- audit.head
        select seal, hash, created_at, created_by from audit_head
        """;

    /** Reads it; empty if nothing was sealed yet. */
    static Optional<Head> find(Handle handle) {
      return handle
          .createQuery(FIND)
          .map(
              (row, context) ->
                  new Head(new Link(row.getLong("seal"), row.getString("hash")), Writing.of(row)))
          .findOne();
    }
  }

  /** Seals entries, after {@code before}. */
  static Seal after(Link before, List<Waiting> entries, Writing written) {
    List<String> sequences = entries.stream().map(Waiting::sequence).map(String::valueOf).toList();
    List<String> hashes = entries.stream().map(Waiting::hash).toList();
    Seal open =
        new Seal(new Link(before.number() + 1, ""), sequences, hashes, before.hash(), written);
    return new Seal(
        new Link(open.link.number(), open.digest()), sequences, hashes, before.hash(), written);
  }

  /** An entry that is not sealed yet. */
  record Waiting(long sequence, String hash) {}

  static Seal of(ResultSet row) throws SQLException {
    return new Seal(
        new Link(row.getLong("number"), row.getString("hash")),
        texts(row.getArray("sequences")),
        texts(row.getArray("hashes")),
        row.getString("previous"),
        Writing.of(row));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  /** What the head has to say while it is the last one. */
  Head head() {
    return new Head(link, written);
  }

  /** The hash of everything but its hash. */
  String digest() {
    return Fields.none()
        .with("number", String.valueOf(link.number()))
        .with("sequences", Items.ofWords(sequences, sequence -> sequence))
        .with("hashes", Items.ofWords(hashes, hash -> hash))
        .with("previous", previous)
        .with("created_at", written.at().toString())
        .with("created_by", written.by())
        .digest()
        .hex();
  }
}
