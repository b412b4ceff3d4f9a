package io.indexwright.adapter.postgres.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation (GCM)", appendix B, as it
 * was submitted to NIST: 256 bits, 60 bytes of text, 20 bytes of associated data.
 */
class AesGcmTest {
  private static final SecretKey KEY =
      new SecretKeySpec(
          bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"), "AES");
  private static final byte[] NONCE = bytes("cafebabefacedbaddecaf888");
  private static final byte[] BOUND = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
  private static final byte[] PLAIN =
      bytes(
          "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
              + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
  private static final byte[] SEALED =
      bytes(
          "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
              + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
              + "76fc6ece0f4e1768cddf8853bb2d551b");

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void sealsAsThePaperSays() {
    assertThat(AesGcm.seal(KEY, NONCE, PLAIN, BOUND)).isEqualTo(SEALED);
  }

  @Test
  void opensWhatThePaperSealed() throws AEADBadTagException {
    ByteBuffer whole = ByteBuffer.allocate(NONCE.length + SEALED.length).put(NONCE).put(SEALED);

    assertThat(AesGcm.open(KEY, whole.flip(), BOUND)).isEqualTo(PLAIN);
  }
}
