package io.indexwright.adapter.postgres.crypto;

import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys by their ids, in the order in which they were given: new values lie under the first. */
public final class KeyRing {
  private static final int KEY_BYTES = 32;

  private final Map<KeyId, SecretKey> keys = new LinkedHashMap<>();

  private KeyRing() {}

  /**
   * Reads {@code id:base64,id:base64,…}: the current key, and behind it those that were before.
   * Space around them does not matter.
   *
   * @throws IllegalArgumentException if a key is not 256 bits, or is there twice, or its id is; the
   *     message tells the place of the key in the list, and nothing of the key
   */
  public static KeyRing parse(Secret list) {
    KeyRing ring = new KeyRing();
    int place = 0;
    for (String entry : list.reveal().split(",", -1)) {
      place++;
      ring.add(entry.strip(), "field key " + place);
    }
    return ring;
  }

  private void add(String entry, String which) {
    int colon = entry.indexOf(':');
    KeyId id = id(entry.substring(0, Math.max(colon, 0)), which);
    SecretKey key = key(entry.substring(colon + 1), which);
    if (keys.containsKey(id)) {
      throw new IllegalArgumentException(which + ": its id is that of a key before it");
    }
    if (keys.containsValue(key)) {
      throw new IllegalArgumentException(which + ": it is the same as a key before it");
    }
    keys.put(id, key);
  }

  private static KeyId id(String text, String which) {
    try {
      return new KeyId(text);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(which + ": expected id:key", malformed);
    }
  }

  /** What a decoder complains of is a part of the key: it is not passed on. */
  private static SecretKey key(String text, String which) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException malformed) {
      bytes = new byte[0];
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(which + ": expected 32 bytes in Base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /** Returns the id of the key for new values. */
  public KeyId current() {
    return ids().get(0);
  }

  /** Returns the ids of all keys, the current one first. */
  public List<KeyId> ids() {
    return List.copyOf(keys.keySet());
  }

  Optional<SecretKey> find(KeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** Fit for a log: ids alone. */
  @Override
  public String toString() {
    return "KeyRing" + ids();
  }
}
