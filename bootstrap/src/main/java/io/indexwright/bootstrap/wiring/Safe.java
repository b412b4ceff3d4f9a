package io.indexwright.bootstrap.wiring;

import io.indexwright.adapter.http.page.Cursors;
import io.indexwright.adapter.postgres.audit.PostgresAuditLog;
import io.indexwright.adapter.postgres.crypto.FieldCipher;
import io.indexwright.adapter.postgres.crypto.KeyRing;
import io.indexwright.adapter.postgres.secret.PostgresCredentials;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.adapter.postgres.sql.PostgresTurns;
import io.indexwright.adapter.token.KeySchedule;
import io.indexwright.adapter.token.SigningKeys;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.credential.PutCredential;
import io.indexwright.application.credential.ReadCredential;
import io.indexwright.application.credential.RemoveCredential;
import io.indexwright.application.credential.RotateCredentials;
import io.indexwright.application.credential.ShareSecret;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTurns;
import io.indexwright.application.memory.secret.InMemoryCredentials;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeptCredential;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.SecretName;
import io.indexwright.application.trail.AuditTrail;
import java.time.Clock;
import java.util.List;

/**
 * Credentials of outside services, sealed under the keys of {@code INDEXWRIGHT_FIELD_KEYS}; whoever
 * touches one is told to the audit log.
 */
public final class Safe {
  private static final CredentialName CURSORS = new CredentialName("indexwright", "cursor-key");
  private static final SecretName KEYS = new SecretName("INDEXWRIGHT_FIELD_KEYS");

  /** So few that whoever puts another value meanwhile does not wait long. */
  private static final int BATCH = 100;

  private final PostgresTransactions transactions;
  private final Secrets secrets;
  private final Clock clock;
  private final Credentials credentials;
  private final AuditTrail trail;

  Safe(PostgresTransactions transactions, Secrets secrets, Clock clock) {
    this.transactions = transactions;
    this.secrets = secrets;
    this.clock = clock;
    this.credentials = new PostgresCredentials(transactions, new FieldCipher(this::keys));
    this.trail =
        new AuditTrail(new PostgresAuditLog(transactions), transactions, new PublicIds(clock));
  }

  private KeyRing keys() {
    return KeyRing.parse(
        secrets
            .find(KEYS)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        KEYS + " is not set: credentials are sealed under its first key")));
  }

  /**
   * The keys of tokens: sealed among the credentials, or, where nothing can be sealed, known to
   * this process alone and as long as it runs.
   */
  SigningKeys signingKeys(PostgresTransactions transactions) {
    Shelf shelf = shelf(transactions);
    return new SigningKeys(shelf.credentials(), shelf.turns(), KeySchedule.USUAL);
  }

  /** By what lists go on, under a key that lies where those of tokens do. */
  Cursors cursors() {
    Shelf shelf = shelf(transactions);
    return new Cursors(
        new ShareSecret(shelf.credentials(), shelf.turns(), new TokenSource())
            .share(CURSORS, clock.instant()));
  }

  private Shelf shelf(PostgresTransactions transactions) {
    return canSeal()
        ? new Shelf(credentials, new PostgresTurns(transactions))
        : new Shelf(new InMemoryCredentials(() -> List.of(new KeyId("none"))), new InMemoryTurns());
  }

  /** Where keys of ours lie. */
  private record Shelf(Credentials credentials, Turns turns) {}

  public PutCredential put() {
    return new PutCredential(credentials, trail);
  }

  public ReadCredential read() {
    return new ReadCredential(credentials, trail);
  }

  public RemoveCredential remove() {
    return new RemoveCredential(credentials, trail);
  }

  public RotateCredentials rotate() {
    return new RotateCredentials(credentials, trail, BATCH);
  }

  /** Receivers outside of the house who are told of events; their secrets are kept here. */
  public WebhookDesk webhooks() {
    return new WebhookDesk(transactions, this, clock);
  }

  /** Returns true if there is a key to seal by. */
  boolean canSeal() {
    return secrets.find(KEYS).isPresent();
  }

  /** Where the product itself looks what it needs; nobody is told of that. */
  Credentials credentials() {
    return credentials;
  }

  /** Where it is told who did what. */
  AuditTrail trail() {
    return trail;
  }

  /** Names, keys and times, and no value. */
  public List<KeptCredential> kept() {
    return credentials.kept();
  }

  /** The id of the key for new values. */
  public KeyId currentKey() {
    return keys().current();
  }
}
