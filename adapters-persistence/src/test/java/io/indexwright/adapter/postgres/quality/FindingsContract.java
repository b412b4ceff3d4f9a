package io.indexwright.adapter.postgres.quality;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.quality.Findings;
import io.indexwright.calendar.Span;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of findings keeps. */
abstract class FindingsContract {
  private static final Finding STALE = finding(Kind.STALE, "5 rows alike", Optional.empty());
  private static final Finding OUTLIER = finding(Kind.OUTLIER, "2 times", Optional.empty());

  private Findings findings;

  /** Returns one that is empty, and knows the instruments of {@link Sample}. */
  abstract Findings findings();

  @BeforeEach
  void start() {
    findings = findings();
  }

  @Test
  void keepsWhatWasFound_once() {
    assertThat(findings.record(A, List.of(OUTLIER), FIRST)).isEqualTo(1);
    assertThat(findings.record(A, List.of(OUTLIER, STALE), LATER)).isEqualTo(1);
    assertThat(findings.record(A, List.of(), LATER)).isZero();

    assertThat(findings.of(A, LATER)).containsExactly(STALE, OUTLIER);
    assertThat(findings.of(B, LATER)).isEmpty();
  }

  @Test
  void saysWhatHadBeenFoundByThen() {
    findings.record(A, List.of(OUTLIER), FIRST);
    findings.record(A, List.of(STALE), LATER);

    assertThat(findings.of(A, FIRST.minusSeconds(1))).isEmpty();
    assertThat(findings.of(A, FIRST)).containsExactly(OUTLIER);
    assertThat(findings.of(A, Instant.MAX)).containsExactly(STALE, OUTLIER);
  }

  @ParameterizedTest
  @MethodSource("proposals")
  void keepsEveryKindOfProposal(Proposal proposal) {
    Finding finding = finding(Kind.UNIT, "100 times", Optional.of(proposal));

    findings.record(A, List.of(finding), FIRST);

    assertThat(findings.of(A, FIRST)).containsExactly(finding);
  }

  static Stream<Proposal> proposals() {
    return Stream.of(
        new Proposal.Scaled(
            new TreeMap<>(
                Map.of(
                    Column.CLOSE, new BigDecimal("0.01"),
                    Column.OPEN, new BigDecimal("0.3333333333333333333333333333333333")))),
        new Proposal.Replaced(Column.SPLIT, Optional.of(new BigDecimal("2"))),
        new Proposal.Replaced(Column.SPLIT, Optional.empty()),
        new Proposal.Withdrawn(1),
        new Proposal.Moved(Column.DIVIDEND, new BigDecimal("0.25"), TUESDAY));
  }

  @Test
  void refusesAnInstrumentThatNobodyKnows() {
    assertThatIllegalStateException()
        .isThrownBy(() -> findings.record(new InstrumentId("ZZ"), List.of(STALE), FIRST));
  }

  private static Finding finding(Kind kind, String evidence, Optional<Proposal> proposal) {
    return new Finding(new Span(MONDAY, TUESDAY), kind, Severity.SUSPICIOUS, evidence, proposal);
  }
}
