package io.indexwright.adapter.postgres.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES in Galois/Counter Mode (NIST SP 800-38D), as the JDK does it. */
final class AesGcm {
  static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String NAME = "AES/GCM/NoPadding";

  private AesGcm() {}

  /**
   * Returns the ciphertext, and behind it the tag.
   *
   * @param nonce 12 bytes that were never used with this key
   * @param bound what has to be the same when it is opened
   */
  static byte[] seal(SecretKey key, byte[] nonce, byte[] plain, byte[] bound) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Returns what was sealed behind {@code nonce}.
   *
   * @throws AEADBadTagException if a bit of anything is another one
   */
  static byte[] open(SecretKey key, ByteBuffer sealed, byte[] bound) throws AEADBadTagException {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      sealed.get(nonce);
      byte[] rest = new byte[sealed.remaining()];
      sealed.get(rest);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(rest);
    } catch (AEADBadTagException changed) {
      throw changed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(NAME);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }
}
