package io.indexwright.adapter.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The keys of one moment: those that signed, the one that signs, and maybe the next one. */
final class KeySet {
  private static final Comparator<ECKey> BY_START = Comparator.comparing(KeySet::signsFrom);

  static final KeySet NONE = new KeySet(List.of());

  private final List<ECKey> keys;
  private final Optional<ECKey> last;

  private KeySet(List<ECKey> keys) {
    this.keys = List.copyOf(keys);
    this.last = keys.stream().max(BY_START);
  }

  /** Reads what {@link #document} wrote. */
  static KeySet parse(String document) {
    try {
      List<ECKey> keys = new ArrayList<>();
      for (JWK key : JWKSet.parse(document).getKeys()) {
        keys.add(key.toECKey());
      }
      return new KeySet(keys);
    } catch (ParseException | ClassCastException malformed) {
      throw new IllegalStateException("the signing keys cannot be read"); // a cause would show them
    }
  }

  /** Writes the keys, and what is secret of them. */
  String document() {
    return new JWKSet(new ArrayList<JWK>(keys)).toString(false);
  }

  private static Instant signsFrom(ECKey key) {
    return key.getNotBeforeTime().toInstant();
  }

  /** Returns true if there should be a key more. */
  boolean isDue(Instant at, KeySchedule schedule) {
    return last.filter(key -> at.isBefore(nextAnnounced(key, schedule))).isEmpty();
  }

  private static Instant nextAnnounced(ECKey key, KeySchedule schedule) {
    return signsFrom(key).plus(schedule.signs()).minus(schedule.announced());
  }

  /** Returns these keys and the next one, without those that are past. */
  KeySet renewed(Instant at, KeySchedule schedule) {
    Instant from =
        last.map(key -> signsFrom(key).plus(schedule.signs()))
            .filter(at::isBefore)
            .orElse(at.truncatedTo(ChronoUnit.SECONDS));
    List<ECKey> next = new ArrayList<>(keys.stream().filter(key -> isGood(key, at)).toList());
    next.add(made(from, from.plus(schedule.signs()).plus(schedule.outlives())));
    return new KeySet(next);
  }

  private static ECKey made(Instant from, Instant until) {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .keyIDFromThumbprint(true)
          .notBeforeTime(Date.from(from))
          .expirationTime(Date.from(until))
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("every Java platform has the curve P-256", impossible);
    }
  }

  private static boolean isGood(ECKey key, Instant at) {
    return at.isBefore(key.getExpirationTime().toInstant());
  }

  /** Returns the key that signs. */
  ECKey signing(Instant at) {
    return keys.stream()
        .filter(key -> !signsFrom(key).isAfter(at))
        .max(BY_START)
        .orElseThrow(() -> new IllegalStateException("no key signs yet"));
  }

  /** Returns a key by its id, as long as it is good. */
  Optional<ECKey> find(String id, Instant at) {
    return keys.stream().filter(key -> id.equals(key.getKeyID()) && isGood(key, at)).findFirst();
  }
}
