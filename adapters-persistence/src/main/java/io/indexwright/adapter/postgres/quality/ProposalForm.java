package io.indexwright.adapter.postgres.quality;

import io.indexwright.quality.Column;
import io.indexwright.quality.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a proposal lies in columns.
 *
 * @param kind its name in the table
 * @param columns of a series that it changes
 * @param numbers by which it does so: a factor for each column, the value of the one column, or how
 *     many rows of a date stay
 */
record ProposalForm(
    String kind, List<Column> columns, List<BigDecimal> numbers, Optional<LocalDate> movedTo) {

  static ProposalForm of(Proposal proposal) {
    return proposal.fold(
        scaled ->
            new ProposalForm(
                "SCALED",
                List.copyOf(scaled.factors().keySet()),
                List.copyOf(scaled.factors().values()),
                Optional.empty()),
        replaced ->
            new ProposalForm(
                "REPLACED",
                List.of(replaced.column()),
                replaced.value().stream().toList(),
                Optional.empty()),
        withdrawn ->
            new ProposalForm(
                "WITHDRAWN",
                List.of(),
                List.of(BigDecimal.valueOf(withdrawn.kept())),
                Optional.empty()),
        moved ->
            new ProposalForm(
                "MOVED", List.of(moved.column()), List.of(moved.value()), Optional.of(moved.to())));
  }

  /** Returns the proposal that lies so. */
  Proposal proposal() {
    return switch (kind) {
      case "SCALED" -> new Proposal.Scaled(factors());
      case "REPLACED" -> new Proposal.Replaced(columns.get(0), numbers.stream().findFirst());
      case "WITHDRAWN" -> new Proposal.Withdrawn(numbers.get(0).intValueExact());
      case "MOVED" -> new Proposal.Moved(columns.get(0), numbers.get(0), movedTo.orElseThrow());
      default -> throw new IllegalStateException("nobody knows a proposal of kind " + kind);
    };
  }

  private SortedMap<Column, BigDecimal> factors() {
    SortedMap<Column, BigDecimal> factors = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      factors.put(columns.get(i), numbers.get(i));
    }
    return factors;
  }
}
