package io.indexwright.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.audit.AuditAction;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeptCredential;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialUseCasesTest {
  private static final Instant NOW = Instant.parse("2026-01-05T22:00:00Z");
  private static final SubjectPseudonym ADA = new SubjectPseudonym("u-1");
  private static final CredentialName API_KEY = CredentialName.parse("twelve-data/api-key");
  private static final Secret VALUE = Secret.of("s3cret");

  private final List<KeyId> keys = new ArrayList<>(List.of(new KeyId("old")));
  private final InMemoryCredentials credentials = new InMemoryCredentials(() -> keys);
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final AuditTrail trail =
      new AuditTrail(
          log, new InMemoryTransactions(), new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC)));
  private final PutCredential put = new PutCredential(credentials, trail);
  private final ReadCredential read = new ReadCredential(credentials, trail);

  @Test
  void tellTheLogWhoReadIt_andNotWhatItIs() {
    put.put(API_KEY, VALUE, ADA, NOW);

    assertThat(read.read(API_KEY, ADA, NOW)).contains(VALUE);

    List<AuditEntry> told = log.about(API_KEY.resource(), 9);
    assertThat(told)
        .extracting(entry -> entry.deed().act().action())
        .containsExactly(
            AuditAction.READ_SECRET,
            AuditAction.READ_SECRET,
            AuditAction.PUT_SECRET,
            AuditAction.PUT_SECRET);
    assertThat(told).extracting(entry -> entry.deed().who()).containsOnly(ADA);
    assertThat(told.get(0).ending().outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(told.toString()).doesNotContain("s3cret");
  }

  @Test
  void tellTheLog_whenThereIsNothingToRead() {
    assertThat(read.read(API_KEY, ADA, NOW)).isEmpty();

    assertThat(log.about(API_KEY.resource(), 1).get(0).ending().outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  @Test
  void tellTheLogWhoRemovedIt() {
    RemoveCredential remove = new RemoveCredential(credentials, trail);
    put.put(API_KEY, VALUE, ADA, NOW);

    assertThat(remove.remove(API_KEY, ADA, NOW)).isTrue();
    assertThat(remove.remove(API_KEY, ADA, NOW)).isFalse();

    assertThat(log.about(API_KEY.resource(), 4))
        .extracting(entry -> entry.ending().outcome())
        .containsExactly(Outcome.REFUSED, Outcome.ATTEMPTED, Outcome.SUCCEEDED, Outcome.ATTEMPTED);
    assertThat(credentials.kept()).isEmpty();
  }

  @Test
  void rotateEverything_batchByBatch() {
    for (String field : List.of("a", "b", "c", "d", "e")) {
      put.put(new CredentialName("broker", field), VALUE, ADA, NOW);
    }
    keys.add(0, new KeyId("new"));
    RotateCredentials rotate = new RotateCredentials(credentials, trail, 2);

    assertThat(rotate.rotate(ADA, NOW)).isEqualTo(5);
    assertThat(rotate.rotate(ADA, NOW)).isZero();

    assertThat(credentials.kept())
        .extracting(KeptCredential::key)
        .containsOnly(new KeyId("new"))
        .hasSize(5);
    assertThat(log.about(new AuditResource("secret/all"), 99))
        .extracting(entry -> entry.deed().act().change().after().orElse("attempt"))
        .containsExactly(
            "{\"rotated\":\"0\"}", "attempt",
            "{\"rotated\":\"0\"}", "attempt",
            "{\"rotated\":\"1\"}", "attempt",
            "{\"rotated\":\"2\"}", "attempt",
            "{\"rotated\":\"2\"}", "attempt");
  }
}
