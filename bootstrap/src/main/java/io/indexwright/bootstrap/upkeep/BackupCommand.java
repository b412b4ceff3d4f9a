package io.indexwright.bootstrap.upkeep;

import io.indexwright.adapter.postgres.backup.BackupFile;
import io.indexwright.adapter.postgres.backup.Manifest;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.bootstrap.wiring.Upkeep;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything into one file, while the product goes on. */
@Command(
    name = "backup",
    description = {
      "Writes every table, as it is at one moment, to a file; the product may go on.",
      "Histories that TDengine keeps, and files of archived years, are not in it."
    },
    mixinStandardHelpOptions = true,
    customSynopsis = {"indexwright backup FILE", "indexwright backup verify FILE"})
public final class BackupCommand implements Callable<Integer> {
  private final Caretaker caretaker;
  private final boolean isTerminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Optional, because the subcommand has one of its own. */
  @Parameters(paramLabel = "FILE", arity = "0..1", description = "It must not be there yet.")
  private Optional<Path> file = Optional.empty();

  /**
   * Saves the database that {@code caretaker} opens.
   *
   * @param isTerminal whether a person looks at the output
   */
  public BackupCommand(Caretaker caretaker, boolean isTerminal) {
    this.caretaker = caretaker;
    this.isTerminal = isTerminal;
  }

  @Override
  public Integer call() {
    Path wanted =
        file.orElseThrow(
            () -> new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'"));
    WholeFile.refuseToReplace(wanted);
    return caretaker.lookAfter(upkeep -> write(upkeep, wanted));
  }

  private int write(Upkeep upkeep, Path wanted) {
    Manifest written = upkeep.backup().write(wanted, ProgressLine.on(out(), isTerminal));
    tell(written, new BackupFile(wanted));
    return 0;
  }

  @Command(
      name = "verify",
      description = "Reads all of a backup, and compares it with its manifest; asks no database.",
      mixinStandardHelpOptions = true)
  int verify(@Parameters(paramLabel = "FILE", description = "A backup.") Path written) {
    BackupFile backup = new BackupFile(written);
    Manifest manifest = backup.verify(ProgressLine.on(out(), isTerminal));
    tell(manifest, backup);
    out().println("✓ the backup is what its manifest says");
    return 0;
  }

  private void tell(Manifest manifest, BackupFile backup) {
    out()
        .println(
            "%s: version %s of the schema, as of %s"
                .formatted(backup.path(), manifest.schema(), manifest.taken()));
    out()
        .println(
            "%,d rows of %,d tables in %,d bytes, sha256 %s"
                .formatted(
                    manifest.rows(), manifest.tables().size(), backup.bytes(), backup.sha256()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
