package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvRawRows;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.calendar.CalendarId;
import io.indexwright.calendar.TradingCalendar;
import io.indexwright.calendar.exchange.ExchangeCalendars;
import io.indexwright.quality.Finding;
import io.indexwright.quality.Proposal;
import io.indexwright.quality.RawSeries;
import io.indexwright.quality.Severity;
import io.indexwright.quality.Thresholds;
import io.indexwright.quality.inspection.Inspection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is wrong with the rows of a source, before anybody uses them: no database, no network. */
@Command(
    name = "quality",
    description = {
      "Looks for what is wrong in the raw rows of one instrument or exchange rate, and changes",
      "nothing. Ends with 1 if something is wrong that no market does."
    },
    mixinStandardHelpOptions = true)
public final class QualityCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      description = {
        "CSV: date and any of open,high,low,close,adjusted_close,",
        "volume,dividend,split"
      })
  private Path file = Path.of("");

  @Option(
      names = "--convention",
      required = true,
      paramLabel = "KIND",
      description = "What the source does to its prices: ${COMPLETION-CANDIDATES}.")
  private RawSeries.Convention convention = RawSeries.Convention.AS_TRADED;

  @Option(
      names = "--calendar",
      paramLabel = "ID",
      description = "The exchange, such as XNYS, for rows that are missing.")
  private Optional<String> calendar = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "SEVERITY",
      defaultValue = "SUSPICIOUS",
      description = "The least that is told: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Severity least = Severity.SUSPICIOUS;

  @Option(names = "--trailing", description = "Look at each row by those before it alone.")
  private boolean isTrailing;

  @Option(names = "--json", description = "One JSON document instead of a table.")
  private boolean isJson;

  @Override
  public Integer call() {
    RawSeries series =
        new RawSeries(
            CsvRawRows.read(new CsvFile(file.toString(), WholeFile.read(file))), convention);
    Inspection inspection =
        new Inspection(Thresholds.USUAL, calendar.map(QualityCommand::calendar));
    List<Finding> all = isTrailing ? inspection.trailing(series) : inspection.inHindsight(series);
    List<Finding> told =
        all.stream().filter(finding -> finding.severity().compareTo(least) >= 0).toList();
    if (isJson) {
      out().print(new QualityJson(told).text());
      out().flush();
    } else {
      tell(told, series.rows().size());
    }
    return all.stream().anyMatch(finding -> finding.severity() == Severity.WRONG) ? 1 : 0;
  }

  private static TradingCalendar calendar(String id) {
    return ExchangeCalendars.of(new CalendarId(id))
        .orElseThrow(() -> new IllegalArgumentException("nobody knows the calendar " + id));
  }

  private void tell(List<Finding> findings, int rows) {
    Table table = new Table("from", "to", "severity", "finding", "evidence", "proposed");
    for (Finding finding : findings) {
      table.row(
          finding.rows().first().toString(),
          finding.rows().last().toString(),
          finding.severity().name(),
          finding.kind().name(),
          finding.evidence(),
          finding.proposal().map(Proposal::inWords).orElse(""));
    }
    table.lines().forEach(line -> out().println(line));
    out().println("%,d findings in %,d rows".formatted(findings.size(), rows));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
