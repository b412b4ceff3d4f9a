package io.indexwright.adapter.postgres.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRingTest {
  private static final String FIRST = base64((byte) 1, 32);
  private static final String SECOND = base64((byte) 2, 32);

  private record Fault(String list, String told) {}

  private static String base64(byte value, int count) {
    byte[] key = new byte[count];
    Arrays.fill(key, value);
    return Base64.getEncoder().encodeToString(key);
  }

  @Test
  void takesTheFirstForNewValues() {
    KeyRing ring = KeyRing.parse(Secret.of("b:%s,\n a:%s\n".formatted(SECOND, FIRST)));

    assertThat(ring.current()).isEqualTo(new KeyId("b"));
    assertThat(ring.ids()).containsExactly(new KeyId("b"), new KeyId("a"));
    assertThat(ring.find(new KeyId("a")).orElseThrow().getEncoded()).startsWith(1).hasSize(32);
    assertThat(ring.find(new KeyId("c"))).isEmpty();
    assertThat(ring).hasToString("KeyRing[b, a]");
  }

  static List<Fault> faults() {
    return List.of(
        new Fault(FIRST, "field key 1: expected id:key"),
        new Fault("a:" + FIRST + ",", "field key 2: expected id:key"),
        new Fault("a.b:" + FIRST, "field key 1: expected id:key"),
        new Fault("a:" + base64((byte) 1, 16), "field key 1: expected 32 bytes in Base64"),
        new Fault("a:" + base64((byte) 1, 33), "field key 1: expected 32 bytes in Base64"),
        new Fault("a:!!" + FIRST, "field key 1: expected 32 bytes in Base64"),
        new Fault("a:", "field key 1: expected 32 bytes in Base64"),
        new Fault(
            "a:%s,a:%s".formatted(FIRST, SECOND), "field key 2: its id is that of a key before it"),
        new Fault(
            "a:%1$s,b:%1$s".formatted(FIRST), "field key 2: it is the same as a key before it"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void refusesWhatIsNoListOfKeys_andShowsNoneOfThem(Fault fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyRing.parse(Secret.of(fault.list())))
        .withMessage(fault.told())
        .withStackTraceContaining(fault.told())
        .satisfies(refusal -> assertThat(stack(refusal)).doesNotContain(FIRST.substring(0, 20)));
  }

  private static String stack(Throwable failure) {
    StringWriter told = new StringWriter();
    failure.printStackTrace(new PrintWriter(told));
    return told.toString();
  }
}
