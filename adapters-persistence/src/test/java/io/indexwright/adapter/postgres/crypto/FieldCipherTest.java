package io.indexwright.adapter.postgres.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.port.secret.UnreadableSecretException;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
  private static final FieldPlace PLACE = new FieldPlace("credential", "sealed", "broker/key");
  private static final Secret PLAIN = Secret.of("a pässw0rd of some length");
  private static final String OLD = "old:" + key(1);
  private static final String NEW = "new:" + key(2);

  private final FieldCipher cipher = cipher(OLD);

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static FieldCipher cipher(String keys) {
    return new FieldCipher(() -> KeyRing.parse(Secret.of(keys)));
  }

  @RepeatedTest(50)
  void opensWhatItSealed(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    String text =
        random
            .ints(1 + random.nextInt(300), 1, Character.MIN_SURROGATE)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    FieldPlace place = new FieldPlace("t", "c", Integer.toString(random.nextInt()));

    FieldCipher.Sealed sealed = cipher.seal(Secret.of(text), place);

    assertThat(cipher.open(sealed.text(), place).reveal()).isEqualTo(text);
    assertThat(sealed.key()).isEqualTo(new KeyId("old"));
    assertThat(sealed.text()).startsWith("v1.old.").doesNotContain(text);
  }

  @Test
  void sealsNothingTwiceAlike() {
    assertThat(cipher.seal(PLAIN, PLACE)).isNotEqualTo(cipher.seal(PLAIN, PLACE));
  }

  @Test
  void refusesEveryChangeOfALetter_andShowsNothing() {
    String sealed = cipher.seal(PLAIN, PLACE).text();

    for (int at = 0; at < sealed.length(); at++) {
      char other = sealed.charAt(at) == 'B' ? 'C' : 'B';
      assertRefused(sealed.substring(0, at) + other + sealed.substring(at + 1));
      assertRefused(sealed.substring(0, at) + sealed.substring(at + 1));
    }
    assertRefused(sealed + "A");
    assertRefused("");
  }

  /** 54 bytes are 72 letters; one more is two more, and the last four bits of them say nothing. */
  @Test
  void refusesWhatADecoderWouldPassOver() {
    String sealed = cipher.seal(PLAIN, PLACE).text();
    assertThat(sealed.length() - "v1.old.".length()).isEqualTo(72);
    String longer = cipher.seal(Secret.of(PLAIN.reveal() + "x"), PLACE).text();

    char last = longer.charAt(longer.length() - 1);
    assertRefused(longer.substring(0, longer.length() - 1) + (char) (last + 1));
  }

  private void assertRefused(String sealed) {
    assertThatThrownBy(() -> cipher.open(sealed, PLACE))
        .isInstanceOf(UnreadableSecretException.class)
        .hasNoCause()
        .hasMessageStartingWith("credential.sealed of broker/key cannot be opened: ")
        .hasMessageNotContainingAny(PLAIN.reveal(), sealed.isEmpty() ? PLAIN.reveal() : sealed);
  }

  @Test
  void refusesAValueThatWasMoved() {
    String sealed = cipher.seal(PLAIN, PLACE).text();

    for (FieldPlace other :
        new FieldPlace[] {
          new FieldPlace("credential", "sealed", "broker/other"),
          new FieldPlace("credential", "other", "broker/key"),
          new FieldPlace("other", "sealed", "broker/key")
        }) {
      assertThatThrownBy(() -> cipher.open(sealed, other))
          .isInstanceOf(UnreadableSecretException.class)
          .hasMessageContaining(other.row());
    }
  }

  @Test
  void refusesAnotherKey_whateverItIsCalled() {
    String sealed = cipher.seal(PLAIN, PLACE).text();

    assertThatThrownBy(() -> cipher("old:" + key(2)).open(sealed, PLACE))
        .hasMessageEndingWith("it was changed, or sealed for another place or key");
    assertThatThrownBy(() -> cipher(NEW).open(sealed, PLACE))
        .hasMessageEndingWith("no key old is known");
    assertThatThrownBy(() -> cipher("new:" + key(1)).open(sealed.replace(".old.", ".new."), PLACE))
        .hasMessageEndingWith("it was changed, or sealed for another place or key");
  }

  @Test
  void opensUnderAFormerKey_andSealsUnderTheCurrentOne() {
    String sealed = cipher.seal(PLAIN, PLACE).text();
    FieldCipher rotated = cipher(NEW + "," + OLD);

    assertThat(rotated.open(sealed, PLACE)).isEqualTo(PLAIN);
    assertThat(rotated.seal(PLAIN, PLACE).key()).isEqualTo(new KeyId("new"));
  }

  @Test
  void knowsNoPlaceThatRunsIntoAnother() {
    assertThatThrownBy(() -> new FieldPlace("a\nb", "c", "d"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FieldPlace("a", "b\nc", "d"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
