package io.indexwright.adapter.postgres.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.proof.Digest;
import org.junit.jupiter.api.Test;

/** What every store of responses keeps. */
abstract class RawResponsesContract {
  private static final byte[] BODY = {'{', 0, (byte) 0xff, '}'};
  private static final Digest DIGEST = Digest.of(BODY);

  /** Returns an empty one. */
  abstract RawResponses responses();

  @Test
  void keepsABody_byteByByte() {
    RawResponses responses = responses();

    responses.keep(DIGEST, BODY);
    responses.keep(DIGEST, BODY);

    assertThat(responses.find(DIGEST)).hasValueSatisfying(b -> assertThat(b).isEqualTo(BODY));
    assertThat(responses.find(Digest.of("other"))).isEmpty();
  }

  @Test
  void refusesABodyUnderAnotherHash() {
    RawResponses responses = responses();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> responses.keep(Digest.of("other"), BODY))
        .withMessageContaining("not the hash of the body");
    assertThat(responses.find(DIGEST)).isEmpty();
  }
}
