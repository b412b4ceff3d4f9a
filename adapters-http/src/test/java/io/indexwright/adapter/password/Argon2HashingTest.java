package io.indexwright.adapter.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.secret.Secret;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Argon2HashingTest {
  private static final Secret PASSWORD = Secret.of("violet tram 41 umbrella");

  private final Argon2Hashing hashing = new Argon2Hashing(new Argon2Cost(8, 1, 1));

  @Test
  void matchesThePassword_andNoOther() {
    PasswordHash hash = hashing.hash(PASSWORD);

    assertThat(hashing.matches(PASSWORD, hash)).isTrue();
    assertThat(hashing.matches(Secret.of("violet tram 42 umbrella"), hash)).isFalse();
  }

  @Test
  void hashesEachTimeUnderAnotherSalt() {
    assertThat(hashing.hash(PASSWORD)).isNotEqualTo(hashing.hash(PASSWORD));
  }

  /** From the reference implementation of Argon2, test.c of github.com/P-H-C/phc-winner-argon2. */
  @Test
  void agreesWithTheReference() {
    PasswordHash reference =
        new PasswordHash(
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

    assertThat(hashing.matches(Secret.of("password"), reference)).isTrue();
    assertThat(hashing.matches(Secret.of("Password"), reference)).isFalse();
  }

  /** The one test that pays the full price. */
  @Test
  void costs19MiBAndTwoPasses_inProduction() {
    Argon2Hashing usual = new Argon2Hashing(Argon2Cost.USUAL, new Random(1));

    PasswordHash hash = usual.hash(PASSWORD);

    assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashing.matches(PASSWORD, hash)).isTrue();
  }

  @Test
  void showsNoHash() {
    assertThat(hashing.hash(PASSWORD)).hasToString("***");
  }

  @Test
  void refusesWhatIsNoHash_andACostThatIsNone() {
    assertThatIllegalStateException()
        .isThrownBy(() -> hashing.matches(PASSWORD, new PasswordHash("$2b$10$abc")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(8, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(8, 0, 1));
  }
}
