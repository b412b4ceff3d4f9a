package io.indexwright.adapter.postgres.quality;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.quality.Findings;
import io.indexwright.calendar.Span;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Kind;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.Severity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Findings in a table, each once. */
public final class PostgresFindings implements Findings {
  private final PostgresTransactions transactions;

  public PostgresFindings(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /** An instrument that is not known has no number, which the table refuses. */
  private static final String RECORD =
      """
      -- findings.record
      insert into finding (
        instrument, first_date, last_date, kind, severity, evidence,
        proposal, proposed_columns, proposed_numbers, moved_to, found_at)
      values (
        (select number from instrument where id = :instrument), :first, :last, :kind, :severity,
        :evidence, :proposal, :columns, :numbers, :movedTo, :foundAt)
      on conflict (instrument, first_date, last_date, kind, md5(evidence)) do nothing
      """;

  @Override
  public int record(InstrumentId instrument, Collection<Finding> found, Instant foundAt) {
    return transactions.inOne(
        handle -> found.stream().mapToInt(one -> record(handle, instrument, one, foundAt)).sum());
  }

  private static int record(
      Handle handle, InstrumentId instrument, Finding finding, Instant foundAt) {
    Optional<ProposalForm> form = finding.proposal().map(ProposalForm::of);
    List<String> columns =
        form.stream().flatMap(one -> one.columns().stream()).map(Column::name).toList();
    return handle
        .createUpdate(RECORD)
        .bind("instrument", instrument.value())
        .bind("first", finding.rows().first())
        .bind("last", finding.rows().last())
        .bind("kind", finding.kind().name())
        .bind("severity", finding.severity().name())
        .bind("evidence", finding.evidence())
        .bind("proposal", form.map(ProposalForm::kind))
        .bindArray("columns", String.class, columns)
        .bindArray(
            "numbers",
            BigDecimal.class,
            form.stream().flatMap(one -> one.numbers().stream()).toList())
        .bind("movedTo", form.flatMap(ProposalForm::movedTo))
        .bind("foundAt", Columns.moment(foundAt))
        .execute();
  }

  private static final String OF =
      """
      -- findings.of
      select first_date, last_date, kind, severity, evidence,
        proposal, proposed_columns, proposed_numbers, moved_to
      from finding join instrument on instrument.number = finding.instrument
      where instrument.id = :instrument and found_at <= :known
      """;

  @Override
  public List<Finding> of(InstrumentId instrument, Instant asKnownAt) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(OF)
                .bind("instrument", instrument.value())
                .bind("known", Columns.latest(asKnownAt))
                .map((row, context) -> finding(row))
                .stream()
                .sorted(Finding.BY_DATE)
                .toList());
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        new Span(Columns.date(row, "first_date"), Columns.date(row, "last_date")),
        Kind.valueOf(row.getString("kind")),
        Severity.valueOf(row.getString("severity")),
        row.getString("evidence"),
        proposal(row));
  }

  private static Optional<Proposal> proposal(ResultSet row) throws SQLException {
    Optional<String> kind = Optional.ofNullable(row.getString("proposal"));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    String[] columns = (String[]) row.getArray("proposed_columns").getArray();
    BigDecimal[] numbers = (BigDecimal[]) row.getArray("proposed_numbers").getArray();
    Optional<LocalDate> movedTo = Optional.ofNullable(row.getObject("moved_to", LocalDate.class));
    return Optional.of(
        new ProposalForm(
                kind.get(),
                Arrays.stream(columns).map(Column::valueOf).toList(),
                List.of(numbers),
                movedTo)
            .proposal());
  }
}
