package io.indexwright.bootstrap;

import io.indexwright.adapter.postgres.audit.AuditReport;
import io.indexwright.adapter.postgres.audit.Checkpoint;
import io.indexwright.application.audit.AuditEntryId;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.bootstrap.wiring.Upkeep;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The audit log, for the one who looks after it. */
@Command(
    name = "audit",
    description = "Looks whether the audit log is as it was written.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {
  private final Program program;

  @Spec private CommandSpec spec = CommandSpec.create();

  AuditCommand(Program program) {
    this.program = program;
  }

  @Command(
      name = "verify",
      description = "Reads all of it, and says what was changed; ends with 1 if anything was.",
      mixinStandardHelpOptions = true)
  int verify(
      @Option(
              names = "--checkpoint",
              paramLabel = "FILE",
              description = "Compare with a checkpoint that was kept elsewhere.")
          Optional<Path> file) {
    Optional<Checkpoint> checkpoint = file.map(WholeFile::read).map(Checkpoint::parse);
    return program.lookAfter(
        upkeep -> tell(upkeep.auditVerification().verify(checkpoint), checkpoint));
  }

  private int tell(AuditReport report, Optional<Checkpoint> checkpoint) {
    AuditReport.Counts counts = report.counts();
    say("%,d entries in %,d seals".formatted(counts.entries(), counts.seals()));
    say(
        "%,d entries not sealed yet%s"
            .formatted(
                report.tail().entries(),
                report.tail().since().map(since -> ", the first since " + since).orElse("")));
    if (!report.dropped().isEmpty()) {
      say("%,d entries dropped with the years %s".formatted(counts.dropped(), report.dropped()));
    }
    report.faults().forEach(fault -> say("✗ " + fault));
    if (!report.isValid()) {
      say("✗ the audit log has %,d faults".formatted(report.found()));
      return 1;
    }
    say(
        checkpoint
            .map(known -> "✓ the audit log is as it was written, and holds seal " + known.seal())
            .orElse("✓ the audit log is as it was written; no checkpoint was compared"));
    return 0;
  }

  @Command(
      name = "checkpoint",
      description = "Writes the end of the chain to a file, to be kept elsewhere.",
      mixinStandardHelpOptions = true)
  int checkpoint(
      @Parameters(paramLabel = "FILE", description = "It must not be there yet.") Path file) {
    WholeFile.refuseToReplace(file);
    return program.lookAfter(upkeep -> checkpoint(upkeep, file));
  }

  private int checkpoint(Upkeep upkeep, Path file) {
    AuditReport report = upkeep.auditVerification().verify(Optional.empty());
    Optional<Checkpoint> last = report.last();
    if (last.isEmpty()) {
      throw new IllegalStateException(
          report.isValid()
              ? "nothing is sealed yet"
              : "the audit log has faults: run `indexwright audit verify`");
    }
    WholeFile.write(file, last.get().text());
    say("seal %d written to %s".formatted(last.get().seal(), file));
    return 0;
  }

  @Command(
      name = "drop",
      description = "Drops a year that was over seven years ago or more, and says so in the log.",
      mixinStandardHelpOptions = true)
  int drop(@Parameters(paramLabel = "YEAR", description = "Its entries are lost.") int year) {
    return program.lookAfter(upkeep -> drop(upkeep, year));
  }

  private int drop(Upkeep upkeep, int year) {
    AuditEntryId id = new AuditEntryId(new PublicIds(program.clock()).next());
    Instant now = program.clock().instant();
    long dropped = upkeep.auditRetention().drop(year, id, now);
    say("%,d entries of %d are dropped".formatted(dropped, year));
    return 0;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
