package io.indexwright.adapter.postgres.audit;

import io.indexwright.adapter.postgres.audit.AuditReport.Place;
import io.indexwright.adapter.postgres.audit.Seal.Head;
import io.indexwright.adapter.postgres.audit.Seal.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Follows the chain from its beginning, a few seals at a time, and looks at what they hold. */
final class ChainCheck {
  private static final int SEALS_AT_ONCE = 20;

  private final Handle handle;
  private final Optional<Checkpoint> checkpoint;
  private final Findings findings;
  private final Runnable onward;

  private Link last = Seal.NONE;
  private Optional<Head> end = Optional.empty();
  private boolean isCheckpointSeen;
  private long seals;
  private long entries;
  private long dropped;

  /**
   * @param onward is run now and then, and throws to stop
   */
  ChainCheck(Handle handle, Optional<Checkpoint> checkpoint, Findings findings, Runnable onward) {
    this.handle = handle;
    this.checkpoint = checkpoint;
    this.findings = findings;
    this.onward = onward;
  }

  private static final String SEALS =
      """
      -- audit.seals
      select * from audit_seal where number > :after order by number limit :most
      """;

  /** Follows it to its end. */
  void run() {
    List<Seal> next = after(last.number());
    while (!next.isEmpty()) {
      long before = last.number();
      next.forEach(this::judge);
      judgeEntries(before);
      onward.run();
      next = after(last.number());
    }
    checkpoint
        .filter(known -> !isCheckpointSeen)
        .ifPresent(
            known -> findings.add(Place.SEAL, known.seal(), "is gone: the checkpoint knows it"));
    compareHead(Head.find(handle));
  }

  private void compareHead(Optional<Head> head) {
    findings.require(
        head.equals(end),
        Place.HEAD,
        head.map(Head::link).map(Link::number).orElse(last.number()),
        "is not the last seal, which is " + last.number());
  }

  private List<Seal> after(long number) {
    return handle
        .createQuery(SEALS)
        .bind("after", number)
        .bind("most", SEALS_AT_ONCE)
        .map((row, context) -> Seal.of(row))
        .list();
  }

  private void judge(Seal seal) {
    long number = seal.link().number();
    String hash = seal.link().hash();
    findings.require(seal.digest().equals(hash), Place.SEAL, number, "is not what its hash says");
    if (number == last.number() + 1) {
      findings.require(
          seal.previous().equals(last.hash()),
          Place.SEAL,
          number,
          "does not follow the one before");
    } else {
      findings.add(Place.SEAL, last.number() + 1, "is gone: the next one is " + number);
    }
    checkpoint.filter(known -> known.seal() == number).ifPresent(known -> compare(known, hash));
    last = seal.link();
    end = Optional.of(seal.head());
    seals++;
  }

  private void compare(Checkpoint known, String hash) {
    isCheckpointSeen = true;
    findings.require(
        known.hash().hex().equals(hash),
        Place.SEAL,
        known.seal(),
        "has not the hash that the checkpoint knows");
  }

  private static final String ENTRIES =
      """
      -- audit.sealed
      select sealed.sequence as sealed_sequence, sealed.hash as sealed_hash, exists (
          select from audit_retention where sequences @> sealed.sequence) as is_dropped,
      """
          + KeptEntry.COLUMNS
          + """
          from audit_seal as seal
          cross join unnest(seal.sequences, seal.hashes) as sealed (sequence, hash)
          left join audit_entry as entry on entry.sequence = sealed.sequence
          """
          + KeptEntry.TABLES
          + """
          where seal.number > :after and seal.number <= :last
          order by seal.number, sealed.sequence
          """;

  /** An entry as its seal knows it, and as it is there. */
  private record Sealed(long sequence, String hash, boolean isDropped, Optional<KeptEntry> kept) {

    static Sealed of(ResultSet row) throws SQLException {
      return new Sealed(
          row.getLong("sealed_sequence"),
          String.valueOf(row.getString("sealed_hash")),
          row.getBoolean("is_dropped"),
          KeptEntry.find(row));
    }
  }

  private void judgeEntries(long after) {
    handle
        .createQuery(ENTRIES)
        .bind("after", after)
        .bind("last", last.number())
        .map((row, context) -> Sealed.of(row))
        .list()
        .forEach(this::judge);
  }

  private void judge(Sealed sealed) {
    if (sealed.kept().isPresent()) {
      entries++;
      sealed.kept().get().judge(sealed.hash(), findings);
    } else if (sealed.isDropped()) {
      dropped++;
    } else {
      findings.add(Place.ENTRY, sealed.sequence(), "is gone");
    }
  }

  /** The last seal that there is. */
  Optional<Link> end() {
    return end.map(Head::link);
  }

  AuditReport.Counts counts() {
    return new AuditReport.Counts(seals, entries, dropped);
  }
}
