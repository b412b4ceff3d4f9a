package io.indexwright.bootstrap.upkeep;

import io.indexwright.adapter.postgres.audit.AuditReport;
import io.indexwright.adapter.postgres.backup.BackupFile;
import io.indexwright.adapter.postgres.backup.Manifest;
import io.indexwright.adapter.postgres.backup.Recovery;
import io.indexwright.bootstrap.wiring.Upkeep;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything out of a file, into a database that has nothing. */
@Command(
    name = "restore",
    description = {
      "Puts a backup into an empty database, compares every row with the file, and verifies the audit log.",
      "Stop the product first."
    },
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  private final Caretaker caretaker;
  private final boolean isTerminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A backup.")
  private Path file = Path.of("");

  /**
   * Restores into the database that {@code caretaker} opens.
   *
   * @param isTerminal whether a person looks at the output
   */
  public RestoreCommand(Caretaker caretaker, boolean isTerminal) {
    this.caretaker = caretaker;
    this.isTerminal = isTerminal;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    return caretaker.lookAfter(this::restore);
  }

  private int restore(Upkeep upkeep) {
    Recovery.Restored restored =
        upkeep.recovery().restore(new BackupFile(file), ProgressLine.on(out(), isTerminal));
    Manifest manifest = restored.manifest();
    out()
        .println(
            "%,d rows of %,d tables are restored, as of %s"
                .formatted(manifest.rows(), manifest.tables().size(), manifest.taken()));
    restored.made().forEach(step -> out().println("up: " + step));
    out().println("✓ every table has the rows and the hash that the manifest names");
    return tell(upkeep.auditVerification().verify(Optional.empty()));
  }

  private int tell(AuditReport report) {
    report.faults().forEach(fault -> out().println("✗ " + fault));
    if (!report.isValid()) {
      out()
          .println(
              "✗ the audit log has %,d faults, and had them when it was saved"
                  .formatted(report.found()));
      return 1;
    }
    out()
        .println(
            "✓ the audit log is as it was written: %,d entries in %,d seals"
                .formatted(report.counts().entries(), report.counts().seals()));
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
