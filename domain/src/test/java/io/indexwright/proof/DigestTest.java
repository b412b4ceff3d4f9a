package io.indexwright.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DigestTest {

  /** The two examples that the standard (FIPS 180-2) gives itself, and one of UTF-8. */
  @Test
  void isSha256OfUtf8() {
    assertThat(Digest.of("abc"))
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Digest.of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
        .hasToString("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    assertThat(Digest.of("é"))
        .hasToString("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
  }

  @Test
  void isTheSameForATextAndItsBytes() {
    assertThat(Digest.of(new byte[] {(byte) 0xc3, (byte) 0xa9})).isEqualTo(Digest.of("é"));
  }

  @Test
  void hasTwelveDigitsForAGlance() {
    assertThat(Digest.of("abc").brief()).isEqualTo("ba7816bf8f01");
  }

  @Test
  void refusesAnyOtherForm() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Digest("abc"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Digest("A".repeat(64)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Digest("a".repeat(65)));
  }
}
