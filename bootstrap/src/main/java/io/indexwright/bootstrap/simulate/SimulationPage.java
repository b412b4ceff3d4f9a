package io.indexwright.bootstrap.simulate;

import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.performance.report.Reading;
import io.indexwright.simulation.result.SimulationResult;
import io.indexwright.simulation.result.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A simulation for readers. */
record SimulationPage(SimulationReport report) {
  private static final int DECIMALS = 6;

  /** Returns the whole text. */
  String text() {
    SimulationResult result = report.result();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s to %s, %,d sessions, %,d transactions, in %s"
            .formatted(
                result.span().first(),
                result.span().last(),
                result.series().size(),
                result.transactions().size(),
                result.currency()));
    lines.add("");
    lines.addAll(sums());
    lines.add("");
    lines.addAll(measures("Measure", report.measures()));
    if (report.benchmark().isPresent()) {
      lines.add("");
      lines.addAll(measures("Against the benchmark", report.comparison()));
    }
    lines.add("");
    lines.add("Assumed");
    result.notes().assumptions().forEach(one -> lines.add("  " + one.about() + ": " + one.says()));
    return String.join("\n", lines) + "\n";
  }

  private List<String> sums() {
    Totals totals = report.result().totals();
    return new Table("Money", "")
        .row("Paid in", amount(totals.contributed()))
        .row("Paid out", amount(totals.withdrawn()))
        .row("Value at the end", amount(report.result().last().value()))
        .row("Points at the end", amount(report.result().last().points()))
        .row("Distributions, before tax", amount(totals.distributed()))
        .row("Interest", amount(totals.interest()))
        .row("Fees", amount(totals.fees()))
        .row("Lost in changing money", amount(totals.exchange()))
        .row("Taxes", amount(totals.taxes()))
        .lines();
  }

  private String amount(BigDecimal exact) {
    int decimals = Math.max(report.result().currency().getDefaultFractionDigits(), 0);
    return "%,.{}f"
        .replace("{}", Integer.toString(decimals))
        .formatted(exact.setScale(decimals, RoundingMode.HALF_UP));
  }

  private static List<String> measures(String title, List<Reading> readings) {
    Table table = new Table(title, "");
    List<String> undefined = new ArrayList<>();
    for (Reading reading : readings) {
      reading
          .value()
          .value()
          .ifPresentOrElse(
              number -> table.row(reading.name(), rounded(number)),
              () -> undefined.add(reading.name() + ": " + reading.value()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.addAll(undefined);
    return lines;
  }

  private static String rounded(double number) {
    return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
  }
}
