package io.indexwright.bootstrap.simulate;

import io.indexwright.application.simulation.SimulationReport;
import io.indexwright.bootstrap.calculate.MarketOptions;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.performance.ValueSeries;
import io.indexwright.performance.report.Assumptions;
import io.indexwright.performance.report.RiskFree;
import io.indexwright.rates.Conversion;
import io.indexwright.rates.FxRates;
import io.indexwright.simulation.Simulation;
import io.indexwright.simulation.SimulationRequest;
import io.indexwright.simulation.result.SimulationOutcome;
import io.indexwright.simulation.result.SimulationResult;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A portfolio as it would have gone, from files alone: no database, no network. */
@Command(
    name = "simulate",
    description = "Holds an index, or weights of your own, over a stretch of history.",
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--definition",
      paramLabel = "FILE",
      description = "The rules of an index (JSON); once for each edition, the first first.")
  private List<Path> definitions = List.of();

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description = "Instead of an index, weights of your own; CSV: instrument,weight; or JSON")
  private Optional<Path> targets = Optional.empty();

  @Option(
      names = "--amount",
      required = true,
      paramLabel = "AMOUNT",
      description = "Invested at the first close.")
  private BigDecimal amount = BigDecimal.ZERO;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Of the amount and of everything that is told; that of the rules if not said.")
  private Optional<Currency> currency = Optional.empty();

  @Option(
      names = "--start",
      required = true,
      paramLabel = "DATE",
      description = "The first session is this date or the next.")
  private LocalDate start = LocalDate.EPOCH;

  @Option(
      names = "--end",
      paramLabel = "DATE",
      description = "The last session is this date or the one before; the last close if not said.")
  private Optional<LocalDate> end = Optional.empty();

  @Option(
      names = "--benchmark",
      paramLabel = "FILE",
      description = "The rules of an index (JSON) that the simulation is compared with.")
  private Optional<Path> benchmark = Optional.empty();

  @Option(
      names = "--risk-free",
      paramLabel = "RATE",
      defaultValue = "0",
      description = "What cash could have earned a year, for ratios; ${DEFAULT-VALUE} if not said.")
  private double riskFree;

  @Mixin private MarketOptions market = new MarketOptions();

  @Mixin private PolicyOptions policy = new PolicyOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The series as .csv, or everything as .json.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--chart", paramLabel = "FILE", description = "A picture, as .svg or .png.")
  private Optional<Path> chart = Optional.empty();

  /** Asks {@code clock} what day it is: nothing later is simulated. */
  public SimulateCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (definitions.isEmpty() == targets.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "give either --definition or --targets: what is held");
    }
    SimulationFiles files =
        new SimulationFiles(definitions, targets, policy.file(), benchmark, market.files());
    Optional<SimulationForm> form = out.map(SimulationForm::of);
    Optional<SimulationChart.Form> picture = chart.map(SimulationChart.Form::of);
    out.ifPresent(file -> WholeFile.refuseToOverwrite(file, files.all()));
    chart.ifPresent(file -> WholeFile.refuseToOverwrite(file, files.all()));
    SimulationInput input = files.read(currency);
    input.notes().forEach(this::note);
    SimulationReport report = report(input, simulated(input));
    report.result().notes().warnings().forEach(this::note);
    out.ifPresent(file -> WholeFile.write(file, form.orElseThrow().text(report)));
    chart.ifPresent(
        file -> WholeFile.write(file, new SimulationChart(report).drawn(picture.orElseThrow())));
    spec.commandLine().getOut().print(SimulationForm.PAGE.text(report));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private SimulationResult simulated(SimulationInput input) {
    SimulationRequest request =
        new SimulationRequest(
            amount,
            input.currency().getCurrencyCode(),
            start,
            end.orElseGet(input::last),
            input.target(),
            policy.policy(input.rules()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return Simulation.over(input.market(), today)
        .run(request)
        .fold(
            SimulationOutcome.Done::result,
            refused -> {
              throw new IllegalArgumentException(
                  refused.says() + "; what would work: " + refused.instead());
            },
            cancelled -> {
              throw new IllegalStateException("nobody can stop it: " + cancelled);
            });
  }

  private SimulationReport report(SimulationInput input, SimulationResult result) {
    return new SimulationReport(
        result,
        input.benchmarkSeries().map(series -> in(result.currency(), series, input)),
        Assumptions.daily().with(new RiskFree.Rate(riskFree)));
  }

  /** Brings the benchmark to the currency of the simulation, at the rate of each date. */
  private ValueSeries in(Currency wanted, ValueSeries series, SimulationInput input) {
    if (series.currency().equals(wanted)) {
      return series;
    }
    String name =
        policy
            .fixing()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the benchmark is in %s: name the rates by --fixing and --fx"
                            .formatted(series.currency())));
    return series.converted(
        new Conversion(FxRates.of(input.rows().fx()), name, PolicyOptions.CARRIED_DAYS, wanted));
  }

  private void note(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + line);
  }
}
