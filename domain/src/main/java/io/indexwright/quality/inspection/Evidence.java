package io.indexwright.quality.inspection;

import io.indexwright.calendar.Span;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** What is found in some rows, and how it is put into words. */
record Evidence(Span rows, String words) {
  private static final MathContext SHORT = new MathContext(4, RoundingMode.HALF_EVEN);

  /** The words of a number: four digits of an estimate. */
  static String of(double estimate) {
    return new BigDecimal(estimate).round(SHORT).stripTrailingZeros().toPlainString();
  }

  /** Returns how many times one price is another, from the difference of their logarithms. */
  static String times(double step) {
    return of(StrictMath.exp(step));
  }

  Finding wrong(Kind kind, Proposal proposal) {
    return finding(kind, Severity.WRONG, Optional.of(proposal));
  }

  Finding suspicious(Kind kind, Proposal proposal) {
    return finding(kind, Severity.SUSPICIOUS, Optional.of(proposal));
  }

  /** Returns a finding that the rows alone do not say how to mend. */
  Finding unmended(Kind kind, Severity severity) {
    return finding(kind, severity, Optional.empty());
  }

  Finding finding(Kind kind, Severity severity, Optional<Proposal> proposal) {
    return new Finding(rows, kind, severity, words, proposal);
  }
}
