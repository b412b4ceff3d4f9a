package io.indexwright.adapter.postgres.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.proof.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class RawResponsesContract {
  private static final byte[] BODY = {'{', '}', 0, -1};
  private static final Digest DIGEST = Digest.of(BODY);

  private RawResponses responses;

  /** One in which nothing is kept. */
  abstract RawResponses responses();

  @BeforeEach
  void open() {
    responses = responses();
  }

  @Test
  void keepsABody_byteByByte() {
    responses.keep(DIGEST, BODY.clone());

    assertThat(responses.find(DIGEST)).hasValue(BODY);
    assertThat(responses.find(Digest.of("something else"))).isEmpty();
  }

  @Test
  void keepsItOnce() {
    responses.keep(DIGEST, BODY.clone());
    responses.keep(DIGEST, BODY.clone());

    assertThat(responses.find(DIGEST)).hasValue(BODY);
  }

  @Test
  void keepsNothing_underAWrongHash() {
    Digest wrong = Digest.of("something else");

    assertThatIllegalArgumentException().isThrownBy(() -> responses.keep(wrong, BODY.clone()));
    assertThat(responses.find(wrong)).isEmpty();
  }

  @Test
  void letsNobodyChangeWhatIsKept() {
    byte[] mine = BODY.clone();
    responses.keep(DIGEST, mine);
    mine[0] = '[';
    responses.find(DIGEST).orElseThrow()[0] = '[';

    assertThat(responses.find(DIGEST)).hasValue(BODY);
  }
}
