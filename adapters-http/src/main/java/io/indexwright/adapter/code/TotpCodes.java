package io.indexwright.adapter.code;

import io.indexwright.application.port.access.OneTimeCodes;
import io.indexwright.application.secret.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes by HMAC-SHA-1 with six digits, which is what every app knows. A code of RFC 6238 is one of
 * RFC 4226 whose counter is the step of time.
 */
public final class TotpCodes implements OneTimeCodes {
  private static final String FUNCTION = "HmacSHA1";

  /** As long as a hash (RFC 4226, section 4, R6). */
  private static final int KEY_BYTES = 20;

  private static final int SIX_DIGITS = 1_000_000;

  private final SecureRandom random = new SecureRandom();

  /** Twenty bytes are 32 letters: nothing is left to pad. */
  @Override
  public Secret newKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return Secret.of(Base32.toBase32String(key));
  }

  /** Where the last four bits of the hash point to, the number is taken (RFC 4226, section 5.3). */
  @Override
  public Secret code(Secret key, long step) {
    byte[] hash = hash(Base32.decode(key.reveal()), step);
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return Secret.of(String.format(Locale.ROOT, "%06d", number % SIX_DIGITS));
  }

  private static byte[] hash(byte[] key, long step) {
    try {
      Mac function = Mac.getInstance(FUNCTION);
      function.init(new SecretKeySpec(key, FUNCTION));
      return function.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + FUNCTION, impossible);
    }
  }
}
