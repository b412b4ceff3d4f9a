package io.indexwright.adapter.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of an issuer, as it published them last. While it cannot be asked, the last that
 * were good stay.
 */
public final class IssuerKeys {
  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

  /** A key that the issuer takes back is believed for so long. */
  static final Duration FRESH = Duration.ofMinutes(15);

  /** Whoever shows one unknown key after the other makes nobody ask more often than this. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Publication publication;
  private volatile Known known = new Known(new JWKSet(), Instant.MIN);

  /** Asks {@code publication}, when it has to. */
  public IssuerKeys(Publication publication) {
    this.publication = publication;
  }

  /** Where the keys are published, as a JWK set (RFC 7517). */
  @FunctionalInterface
  public interface Publication {

    /**
     * Returns the document.
     *
     * @throws IllegalArgumentException if we do not go there
     */
    String read() throws IOException;
  }

  private record Known(JWKSet keys, Instant askedAt) {
    boolean isOlder(Duration age, Instant at) {
      return !at.isBefore(askedAt.plus(age));
    }
  }

  /** Returns a key by its id. */
  Optional<JWK> find(String id, Instant at) {
    return fresh(FRESH, at, id).or(() -> fresh(PATIENCE, at, id));
  }

  private Optional<JWK> fresh(Duration age, Instant at, String id) {
    if (known.isOlder(age, at)) {
      ask(age, at);
    }
    return Optional.ofNullable(known.keys().getKeyByKeyId(id));
  }

  /** Those who come meanwhile do not wait for the answer, unless there are no keys at all. */
  private synchronized void ask(Duration age, Instant at) {
    JWKSet before = known.keys();
    if (known.isOlder(age, at)) {
      if (!before.isEmpty()) {
        known = new Known(before, at);
      }
      known = new Known(published().orElse(before), at);
    }
  }

  private Optional<JWKSet> published() {
    try {
      return Optional.of(JWKSet.parse(publication.read()).toPublicJWKSet());
    } catch (IOException | ParseException | IllegalArgumentException away) {
      LOG.warn("the keys of the issuer cannot be read, those before stay: {}", away.getMessage());
      return Optional.empty();
    }
  }
}
