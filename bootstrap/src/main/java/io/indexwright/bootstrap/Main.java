package io.indexwright.bootstrap;

import io.indexwright.bootstrap.access.UserCommand;
import io.indexwright.bootstrap.market.BarsCommand;
import io.indexwright.bootstrap.market.GenerateCommand;
import io.indexwright.bootstrap.market.InstrumentsCommand;
import io.indexwright.bootstrap.market.IntradayCommand;
import io.indexwright.bootstrap.market.MarketCommand;
import io.indexwright.bootstrap.market.PricesCommand;
import io.indexwright.bootstrap.market.QualityCommand;
import io.indexwright.bootstrap.market.RatesCommand;
import io.indexwright.bootstrap.openapi.OpenApiCommand;
import io.indexwright.bootstrap.quotes.QuotesCommand;
import io.indexwright.bootstrap.settings.SettingsReader;
import io.indexwright.bootstrap.simulate.SimulateCommand;
import io.indexwright.bootstrap.upkeep.BackupCommand;
import io.indexwright.bootstrap.upkeep.RestoreCommand;
import io.indexwright.bootstrap.webhook.WebhookCommand;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code java -jar indexwright.jar COMMAND}. */
@Command(
    name = "indexwright",
    description = "Builds an index, allocates money to it, and trades the difference.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class Main {
  private static final int FAILED = 1;

  /** What PostgreSQL keeps of an instant. */
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private Main() {}

  public static void main(String[] arguments) {
    Program program =
        new Program(
            () -> SettingsReader.read(System.getenv(), Path.of(System.getProperty("user.home"))),
            Clock.tick(Clock.systemUTC(), MICROSECOND),
            CommandLine.Help.Ansi.AUTO.enabled());
    Runtime.getRuntime().exit(commandLine(program).execute(arguments));
  }

  /** Builds every command; what they print is UTF-8 wherever they run. */
  static CommandLine commandLine(Program program) {
    Optional<Console> console = Optional.ofNullable(System.console());
    return commandLine(
        program,
        Prompt.of(
            console.filter(at -> program.isTerminal()), new FileInputStream(FileDescriptor.in)));
  }

  /** Builds every command; what has to be asked goes to {@code prompt}. */
  static CommandLine commandLine(Program program, Prompt prompt) {
    return new CommandLine(new Main())
        .addSubcommand(new DemoCommand(program))
        .addSubcommand(new ServeCommand(program))
        .addSubcommand(new MigrateCommand(program, prompt))
        .addSubcommand(new DailyCommand(program))
        .addSubcommand(new InstrumentsCommand(program::run))
        .addSubcommand(new RatesCommand(program::run, program.clock()))
        .addSubcommand(new BarsCommand(program::run, program.clock(), program.isTerminal()))
        .addSubcommand(
            new CommandLine(new PricesCommand(program::run, program.clock(), program.isTerminal()))
                .addSubcommand(new IntradayCommand(program::run, program.clock())))
        .addSubcommand(new QuotesCommand(program::run, program::runUntilStopped, program.clock()))
        .addSubcommand(new QualityCommand())
        .addSubcommand(
            new CommandLine(new MarketCommand())
                .addSubcommand(new GenerateCommand(program.isTerminal())))
        .addSubcommand(new CalculateCommand())
        .addSubcommand(new AllocateCommand())
        .addSubcommand(new SimulateCommand(program.clock()))
        .addSubcommand(
            new CommandLine(new HistoryCommand()).addSubcommand(new MoveHistoryCommand(program)))
        .addSubcommand(new AuditCommand(program))
        .addSubcommand(new BackupCommand(program::lookAfter, program.isTerminal()))
        .addSubcommand(new RestoreCommand(program::lookAfterAlone, program.isTerminal()))
        .addSubcommand(new SecretCommand(program, prompt))
        .addSubcommand(new UserCommand(program::run, program.clock(), prompt::askUnseen))
        .addSubcommand(new WebhookCommand(program::run, program.clock()))
        .addSubcommand(new OpenApiCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(utf8(FileDescriptor.out))
        .setErr(utf8(FileDescriptor.err))
        .setExecutionExceptionHandler(Main::refuse);
  }

  /** Says what is wrong and what it comes from, without a stack. */
  private static int refuse(Exception failure, CommandLine command, CommandLine.ParseResult said) {
    String reason = String.valueOf(failure.getMessage());
    String origin = String.valueOf(originOf(failure).getMessage()).lines().findFirst().orElse("");
    String told = reason.contains(origin) ? reason : reason + " (" + origin + ")";
    command.getErr().println(command.getColorScheme().errorText("indexwright: " + told));
    return FAILED;
  }

  private static Throwable originOf(Throwable failure) {
    Throwable origin = failure;
    for (Throwable cause = origin.getCause(); cause != null; cause = cause.getCause()) {
      origin = cause;
    }
    return origin;
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /** Reads the version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"indexwright " + (version == null ? "(not built)" : version)};
    }
  }
}
