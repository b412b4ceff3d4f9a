package io.indexwright.adapter.postgres.feed;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.proof.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every record of a feed keeps. */
abstract class FeedRecordsContract {
  private static final byte[] FIRST = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SECOND = "{\"a\":2}".getBytes(StandardCharsets.UTF_8);
  private static final Digest ONE = Digest.of(FIRST);
  private static final Digest TWO = Digest.of(SECOND);
  private static final QuarantinedRow BAD =
      new QuarantinedRow("expected a positive close, was -1", "{\"close\":-1}", ONE);

  private FeedRecords records;

  /** Returns one that is empty, and knows the instruments of {@link Sample}. */
  abstract FeedRecords records();

  abstract RawResponses responses();

  @BeforeEach
  void start() {
    records = records();
    responses().keep(ONE, FIRST);
    responses().keep(TWO, SECOND);
  }

  @Test
  void knowsFromWhichResponsesABarWasRead() {
    records.read(A, Map.of(MONDAY, ONE, TUESDAY, ONE));
    records.read(A, Map.of(TUESDAY, ONE));
    records.read(A, Map.of(TUESDAY, TWO));

    assertThat(records.responses(A, MONDAY)).containsExactly(ONE);
    assertThat(records.responses(A, TUESDAY)).containsExactlyInAnyOrder(ONE, TWO);
    assertThat(records.responses(B, MONDAY)).isEmpty();
  }

  @Test
  void setsRowsApart_once() {
    QuarantinedRow other = new QuarantinedRow("expected a date", "{}", TWO);

    records.quarantine("one", A, List.of(BAD), Sample.FIRST);
    records.quarantine("one", A, List.of(BAD, other), Sample.LATER);
    records.quarantine("one", A, List.of(), Sample.LATER);

    assertThat(records.quarantined(A)).containsExactly(BAD, other);
    assertThat(records.quarantined(B)).isEmpty();
  }

  @Test
  void refusesAResponseThatIsNotKept() {
    Digest unknown = Digest.of("unknown");

    assertThatIllegalStateException().isThrownBy(() -> records.read(A, Map.of(MONDAY, unknown)));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                records.quarantine(
                    "one", A, List.of(new QuarantinedRow("x", "x", unknown)), Sample.FIRST));
    assertThat(records.responses(A, MONDAY)).isEmpty();
  }
}
