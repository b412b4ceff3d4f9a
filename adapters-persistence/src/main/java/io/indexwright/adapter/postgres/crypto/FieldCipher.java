package io.indexwright.adapter.postgres.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.indexwright.application.port.secret.UnreadableSecretException;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * Seals values by AES-256-GCM: {@code v1.<key id>.<Base64 of nonce, ciphertext and tag>}. Version,
 * key id and place are bound to the value: if one of them is another one, it does not open.
 *
 * <p>The 96 bits of a nonce are random, so that a key is good for 2³² values (NIST SP 800-38D,
 * section 8.3); we have a handful.
 */
public final class FieldCipher {
  private static final String VERSION = "v1";
  private static final Pattern FORM =
      Pattern.compile(VERSION + "\\.([A-Za-z0-9][A-Za-z0-9_-]{0,39})\\.([A-Za-z0-9_-]{39,})");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Supplier<KeyRing> keys;

  /**
   * Seals under keys that may be others tomorrow.
   *
   * @param keys asked each time
   */
  public FieldCipher(Supplier<KeyRing> keys) {
    this.keys = keys;
  }

  /** A value as it is stored. */
  public record Sealed(KeyId key, String text) {}

  /** Returns the keys as they are now. */
  public KeyRing keys() {
    return keys.get();
  }

  /** Seals {@code plain} under the current key, never twice alike. */
  public Sealed seal(Secret plain, FieldPlace place) {
    KeyRing ring = keys.get();
    KeyId id = ring.current();
    byte[] nonce = new byte[AesGcm.NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] rest =
        AesGcm.seal(
            ring.find(id).orElseThrow(), nonce, plain.reveal().getBytes(UTF_8), bound(id, place));
    byte[] whole = ByteBuffer.allocate(nonce.length + rest.length).put(nonce).put(rest).array();
    return new Sealed(id, VERSION + "." + id + "." + ENCODER.encodeToString(whole));
  }

  /**
   * Opens what was sealed for {@code place}.
   *
   * @throws UnreadableSecretException if it was changed, or lies elsewhere, or under a key that is
   *     not known
   */
  public Secret open(String sealed, FieldPlace place) {
    Matcher form = FORM.matcher(sealed);
    if (!form.matches()) {
      throw new UnreadableSecretException(place.toString(), "it has none of our forms");
    }
    KeyId id = new KeyId(form.group(1));
    SecretKey key =
        keys.get()
            .find(id)
            .orElseThrow(
                () ->
                    new UnreadableSecretException(place.toString(), "no key " + id + " is known"));
    return decoded(form.group(2))
        .flatMap(whole -> opened(key, whole, bound(id, place)))
        .orElseThrow(
            () ->
                new UnreadableSecretException(
                    place.toString(), "it was changed, or sealed for another place or key"));
  }

  private static Optional<Secret> opened(SecretKey key, byte[] whole, byte[] bound) {
    try {
      byte[] plain = AesGcm.open(key, ByteBuffer.wrap(whole), bound);
      return Optional.of(Secret.of(new String(plain, UTF_8)));
    } catch (AEADBadTagException changed) {
      return Optional.empty();
    }
  }

  /** A decoder passes over the last bits of the last letter: here they have to be right as well. */
  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text))
          .filter(bytes -> ENCODER.encodeToString(bytes).equals(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static byte[] bound(KeyId id, FieldPlace place) {
    return (VERSION + '\n' + id + '\n' + place.bound()).getBytes(UTF_8);
  }
}
