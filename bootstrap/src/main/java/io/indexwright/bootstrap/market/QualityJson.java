package io.indexwright.bootstrap.market;

import io.indexwright.adapter.json.document.Layout;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.quality.Column;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Proposal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Findings as one JSON document; numbers are strings, as everywhere. */
record QualityJson(List<Finding> findings) {

  /** Returns the whole text. */
  String text() {
    return Layout.of(Fields.none().with("findings", Items.of(findings, QualityJson::finding)));
  }

  private static Fields finding(Finding finding) {
    Fields fields =
        Fields.none()
            .with("from", finding.rows().first().toString())
            .with("to", finding.rows().last().toString())
            .with("severity", finding.severity())
            .with("kind", finding.kind())
            .with("evidence", finding.evidence());
    return finding
        .proposal()
        .map(proposal -> fields.with("proposal", inWords(proposal)))
        .orElse(fields);
  }

  /** Says what would be done to the rows. */
  static String inWords(Proposal proposal) {
    return proposal.fold(
        scaled ->
            scaled.factors().entrySet().stream()
                .map(one -> name(one.getKey()) + " times " + plain(one.getValue()))
                .collect(Collectors.joining(", ")),
        replaced ->
            name(replaced.column())
                + replaced.value().map(value -> " becomes " + plain(value)).orElse(" is emptied"),
        withdrawn -> withdrawn.kept() == 0 ? "rows go" : "one row of a date stays",
        moved ->
            "%s %s goes to %s".formatted(name(moved.column()), plain(moved.value()), moved.to()));
  }

  private static String name(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
