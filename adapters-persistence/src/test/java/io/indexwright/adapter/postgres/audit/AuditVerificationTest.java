package io.indexwright.adapter.postgres.audit;

import static io.indexwright.adapter.postgres.audit.AuditExamples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.proof.Digest;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one who knows how the chain is made can do, and what finds him. */
@Tag("once")
class AuditVerificationTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PostgresTransactions owner = AuditExamples.owner(DATABASE);
  private final PostgresAuditLog log = new PostgresAuditLog(owner);
  private final AuditSealer sealer = new AuditSealer(owner);
  private final AuditVerification verification = new AuditVerification(owner);

  /** The number of the first entry. */
  private long first;

  /** Two seals of two entries each, and one entry that is not sealed. */
  @BeforeEach
  void fill() {
    AuditExamples.clear(DATABASE);
    for (int seal = 0; seal < 2; seal++) {
      LongStream.range(0, 2).forEach(i -> log.write(AuditExamples.full(i, ADA)));
      sealer.seal();
    }
    log.write(AuditExamples.bare(5));
    first = Long.parseLong(DATABASE.ask("select min(sequence) from audit_entry"));
  }

  private AuditReport verified() {
    return verification.verify(Optional.empty());
  }

  private List<String> faults() {
    return verified().faults().stream().map(AuditReport.Fault::toString).toList();
  }

  private void tell(String script) {
    DATABASE.tell("set session_replication_role = replica;" + script);
  }

  @Test
  void countsWhatItFinds_andWhatIsNotSealed() {
    AuditReport report = verified();

    assertThat(report.isValid()).isTrue();
    assertThat(report.counts()).isEqualTo(new AuditReport.Counts(2, 4, 0));
    assertThat(report.tail().entries()).isEqualTo(1);
    assertThat(report.tail().since().orElseThrow().toString())
        .startsWith(DATABASE.ask("select to_char(now() at time zone 'UTC', 'YYYY-MM-')"));
    assertThat(report.last().orElseThrow().seal()).isEqualTo(2);
    assertThat(report.dropped()).isEmpty();
  }

  @Test
  void isValid_whenNothingWasEverWritten() {
    AuditExamples.clear(DATABASE);

    assertThat(verified().isValid()).isTrue();
    assertThat(verified().last()).isEmpty();
  }

  @Test
  void findsAnEntryWhoseHashWasChangedWithIt() {
    rehash("'another'", first);

    assertThat(faults())
        .containsExactly("entry %d has not the hash that was kept of it".formatted(first));
    assertThat(verified().last()).isEmpty();
  }

  /** Changes the reason of an entry, and its hash as the product would have made it. */
  private void rehash(String reason, long sequence) {
    tell("update audit_entry set reason = %s where sequence = %d".formatted(reason, sequence));
    try (Handle handle = DATABASE.owner()) {
      String hash =
          handle
              .createQuery("select * from audit_entry where sequence = " + sequence)
              .map((row, context) -> EntryRow.of(row).hash())
              .one();
      tell(
          "update audit_entry set hash = '%1$s' where sequence = %2$d".formatted(hash, sequence)
              + ";update audit_pending set hash = '%1$s' where sequence = %2$d"
                  .formatted(hash, sequence));
    }
  }

  @Test
  void findsASealThatWasMadeAnew_byTheNextOne() {
    rehash("'another'", first);
    resealed(1);

    assertThat(faults()).containsExactly("seal 2 does not follow the one before");
  }

  /** Makes seals anew from one on, from the entries as they are now. */
  private void resealed(int from) {
    try (Handle handle = DATABASE.owner()) {
      for (Seal seal :
          handle
              .createQuery("select * from audit_seal where number = " + from)
              .map((row, context) -> Seal.of(row))
              .list()) {
        List<Seal.Waiting> entries =
            handle
                .createQuery(
                    "select sequence, hash from audit_entry where sequence = any(array%s)"
                            .formatted(seal.sequences())
                        + " order by sequence")
                .map((row, context) -> new Seal.Waiting(row.getLong(1), row.getString(2)))
                .list();
        Seal.Link before =
            handle
                .createQuery("select number, hash from audit_seal where number = " + (from - 1))
                .map((row, context) -> new Seal.Link(row.getLong(1), row.getString(2)))
                .findOne()
                .orElse(Seal.NONE);
        Seal forged = Seal.after(before, entries, seal.written());
        tell(
            "update audit_seal set hash = '%s', previous = '%s', hashes = '{%s}' where number = %d"
                    .formatted(
                        forged.link().hash(),
                        forged.previous(),
                        String.join(",", forged.hashes()),
                        from)
                + ";update audit_head set hash = audit_seal.hash from audit_seal where number = seal");
      }
    }
  }

  @Test
  void findsAChainThatWasMadeAnew_onlyByACheckpoint() {
    Checkpoint checkpoint = verified().last().orElseThrow();
    rehash("'another'", first);
    resealed(1);
    resealed(2);

    assertThat(faults()).isEmpty();
    assertThat(verification.verify(Optional.of(checkpoint)).faults())
        .extracting(AuditReport.Fault::toString)
        .containsExactly("seal 2 has not the hash that the checkpoint knows");
  }

  @Test
  void findsAnEndThatWasCutOff_byTheHead() {
    tell(
        """
        delete from audit_entry using audit_seal where number = 2 and sequence = any(sequences);
        delete from audit_person using audit_seal where number = 2 and sequence = any(sequences);
        delete from audit_seal where number = 2
        """);

    assertThat(faults()).containsExactly("head 2 is not the last seal, which is 1");

    sealer.seal();
    assertThat(faults()).containsExactly("seal 2 is gone: the next one is 3");
  }

  @Test
  void findsAnEndThatWasCutOffWithItsHead_onlyByACheckpoint() {
    Checkpoint checkpoint = verified().last().orElseThrow();
    tell(
        """
        delete from audit_entry using audit_seal where number = 2 and sequence = any(sequences);
        delete from audit_person using audit_seal where number = 2 and sequence = any(sequences);
        delete from audit_seal where number = 2;
        update audit_head set (seal, hash, created_at, created_by) = (
          select number, hash, created_at, created_by from audit_seal)
        """);

    assertThat(faults()).isEmpty();
    assertThat(verification.verify(Optional.of(checkpoint)).faults())
        .extracting(AuditReport.Fault::toString)
        .containsExactly("seal 2 is gone: the checkpoint knows it");
  }

  @Test
  void findsAnEntryThatWasPutIn() {
    tell(
        """
        insert into audit_entry
        select (jsonb_populate_record(
          entry, jsonb_build_object('sequence', sequence + 100))).*
        from audit_entry as entry where sequence = %d;
        select audit_partition(now() + interval '1 year');
        insert into audit_entry
        select (jsonb_populate_record(
          entry, jsonb_build_object('created_at', created_at + interval '1 year'))).*
        from audit_entry as entry where sequence = %1$d
        """
            .formatted(first));

    assertThat(faults())
        .contains(
            "entry %d is not sealed, and does not wait for it".formatted(first),
            "entry %d is not sealed, and does not wait for it".formatted(first + 100));
  }

  @Test
  void findsAnEntryThatIsGoneBeforeItWasSealed_whileItsNoteIsThere() {
    tell("delete from audit_entry where sequence = %d".formatted(first + 4));
    assertThat(faults())
        .containsExactly("entry %d is gone, and was not sealed".formatted(first + 4));

    sealer.seal();
    assertThat(faults()).containsExactly("entry %d is gone".formatted(first + 4));
  }

  @Test
  void findsAPersonThatWasForgottenWithoutAWord() {
    tell(
        "update audit_person set salt = null, name = null, ip = null, agent = null, erased_in = %d"
                .formatted(first)
            + " where sequence = %d".formatted(first));

    assertThat(faults()).containsExactly("person %d is not what the entry knew".formatted(first));
  }

  @Test
  void remembersAThousandFaults_andCountsAll() {
    owner.writing(
        handle ->
            LongStream.range(0, 1_100)
                .forEach(
                    i ->
                        PostgresAuditLog.write(
                            handle, AuditExamples.bare(i), Numbered.next(handle))));
    tell("delete from audit_pending");

    AuditReport report = verified();

    assertThat(report.found()).isEqualTo(1_101);
    assertThat(report.faults()).hasSize(1_000);
  }

  @Test
  void readsACheckpointAsItWasWritten() {
    Checkpoint checkpoint = new Checkpoint(12, Digest.of("x"));

    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    assertThat(Checkpoint.parse(checkpoint.text().strip().replace("\n", "\r\n")))
        .isEqualTo(checkpoint);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.parse("12 " + Digest.of("x")))
        .withMessageStartingWith("not a checkpoint: expected two lines");
  }
}
