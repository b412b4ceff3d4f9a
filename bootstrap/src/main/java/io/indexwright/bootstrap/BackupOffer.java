package io.indexwright.bootstrap;

import io.indexwright.adapter.postgres.backup.Backup;
import io.indexwright.adapter.postgres.backup.Manifest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A backup before the tables are changed: told by options, or asked for. */
final class BackupOffer {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--backup",
      paramLabel = "FILE",
      description = "Write a backup to this file first.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--no-backup", description = "Change the tables without a backup.")
  private boolean none;

  /**
   * Writes the backup that is wanted, if one is.
   *
   * @param usual the file if somebody who is asked just agrees
   * @throws ParameterException if nothing was told, and nobody can be asked
   */
  void take(Backup backup, Prompt prompt, Path usual) {
    if (none && file.isPresent()) {
      throw refusal("--backup and --no-backup exclude each other");
    }
    Optional<Path> wanted = none || file.isPresent() ? file : asked(prompt, usual);
    wanted.ifPresent(path -> say(path, backup.write(path)));
  }

  private Optional<Path> asked(Prompt prompt, Path usual) {
    String answer =
        prompt
            .ask("A backup first? Enter: yes, to %s. Or another file, or `no`: ".formatted(usual))
            .orElseThrow(() -> refusal("say --backup FILE or --no-backup: nobody can be asked"));
    return switch (answer.toLowerCase(Locale.ROOT)) {
      case "", "y", "yes" -> Optional.of(usual);
      case "n", "no" -> Optional.empty();
      default -> Optional.of(Path.of(answer));
    };
  }

  private void say(Path path, Manifest written) {
    spec.commandLine()
        .getOut()
        .println(
            "backup of version %d: %d rows of %d tables in %s"
                .formatted(written.schema(), written.rows(), written.tables().size(), path));
  }

  private ParameterException refusal(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
