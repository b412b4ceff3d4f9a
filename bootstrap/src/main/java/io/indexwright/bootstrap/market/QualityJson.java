package io.indexwright.bootstrap.market;

import io.indexwright.adapter.json.document.Layout;
import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import io.indexwright.quality.Finding;
import java.util.List;

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
        .map(proposal -> fields.with("proposal", proposal.inWords()))
        .orElse(fields);
  }
}
