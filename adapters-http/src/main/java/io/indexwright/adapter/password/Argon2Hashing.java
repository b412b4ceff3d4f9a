package io.indexwright.adapter.password;

import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.port.access.PasswordHashing;
import io.indexwright.application.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id. A hash names its cost, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that those of
 * another cost still match.
 */
public final class Argon2Hashing implements PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{16,128})");

  private final Argon2Cost cost;
  private final Random random;

  /** Hashes new passwords at {@code cost}. */
  public Argon2Hashing(Argon2Cost cost) {
    this(cost, new SecureRandom());
  }

  Argon2Hashing(Argon2Cost cost, Random random) {
    this.cost = cost;
    this.random = random;
  }

  @Override
  public PasswordHash hash(Secret password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = hashed(password, salt, cost, HASH_BYTES);
    return new PasswordHash(
        String.format(
            Locale.ROOT,
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
            cost.kibibytes(),
            cost.passes(),
            cost.lanes(),
            encoded(salt),
            encoded(hash)));
  }

  @Override
  public boolean matches(Secret password, PasswordHash hash) {
    Matcher parts = FORM.matcher(hash.encoded());
    if (!parts.matches()) {
      throw new IllegalStateException("what is kept of a password is no hash of Argon2id");
    }
    Argon2Cost then =
        new Argon2Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    return MessageDigest.isEqual(expected, hashed(password, salt, then, expected.length));
  }

  private static byte[] hashed(Secret password, byte[] salt, Argon2Cost cost, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] utf8 = password.reveal().getBytes(StandardCharsets.UTF_8);
    byte[] hash = new byte[length];
    try {
      generator.generateBytes(utf8, hash);
      return hash;
    } finally {
      Arrays.fill(utf8, (byte) 0);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
