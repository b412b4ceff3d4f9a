package io.indexwright.adapter.token;

import com.nimbusds.jose.jwk.ECKey;
import io.indexwright.application.port.history.Turns;
import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The keys of our own tokens, shared by all processes: they lie among the credentials, sealed. A
 * key is known to everybody before it signs, and for some time after.
 */
public final class SigningKeys {
  /** Under which name all of them are kept. */
  public static final CredentialName NAME = new CredentialName("indexwright", "signing-keys");

  private static final String TURN = "signing keys";

  /** So often the others are asked what they made; much shorter than a key is announced. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** Whoever shows one unknown key after the other makes nobody ask more often than this. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Credentials credentials;
  private final Turns turns;
  private final KeySchedule schedule;
  private volatile Known known = new Known(KeySet.NONE, Instant.MIN);

  /** What the others had when they were asked; everybody looks at it, with every request. */
  private record Known(KeySet keys, Instant askedAt) {
    boolean isFresh(Instant at, Duration age) {
      return !askedAt.equals(Instant.MIN) && at.isBefore(askedAt.plus(age));
    }
  }

  /** Keeps the keys in {@code credentials}; who makes one takes a turn. */
  public SigningKeys(Credentials credentials, Turns turns, KeySchedule schedule) {
    this.credentials = credentials;
    this.turns = turns;
    this.schedule = schedule;
  }

  /** Returns the key that signs at {@code at}. */
  ECKey signing(Instant at) {
    return fresh(at, FRESH).signing(at);
  }

  /** Returns a key by its id, if it is good for anything at {@code at}. */
  Optional<ECKey> find(String id, Instant at) {
    return fresh(at, FRESH).find(id, at).or(() -> fresh(at, PATIENCE).find(id, at));
  }

  private KeySet fresh(Instant at, Duration age) {
    Known before = known;
    return isEnough(before, at, age) ? before.keys() : asked(at, age);
  }

  private boolean isEnough(Known some, Instant at, Duration age) {
    return some.isFresh(at, age) && !some.keys().isDue(at, schedule);
  }

  /** One asks for all who wait. */
  private synchronized KeySet asked(Instant at, Duration age) {
    if (!isEnough(known, at, age)) {
      KeySet kept = kept();
      KeySet good = kept.isDue(at, schedule) ? turns.inTurn(TURN, () -> renewed(at)) : kept;
      known = new Known(good, at);
    }
    return known.keys();
  }

  private KeySet kept() {
    return credentials.find(NAME).map(Secret::reveal).map(KeySet::parse).orElse(KeySet.NONE);
  }

  /** Somebody else may have been faster. */
  private KeySet renewed(Instant at) {
    KeySet kept = kept();
    if (!kept.isDue(at, schedule)) {
      return kept;
    }
    KeySet next = kept.renewed(at, schedule);
    credentials.put(NAME, Secret.of(next.document()), at);
    return next;
  }
}
