package io.indexwright.bootstrap;

import io.indexwright.application.audit.SubjectPseudonym;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeptCredential;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Safe;
import io.indexwright.bootstrap.wiring.Wiring;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Credentials of outside services, for the one who looks after them; none of it is ever shown. */
@Command(
    name = "secret",
    description = "Keeps credentials of outside services, and puts them under another key.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class SecretCommand {
  private final Program program;
  private final Prompt prompt;

  @Spec private CommandSpec spec = CommandSpec.create();

  SecretCommand(Program program, Prompt prompt) {
    this.program = program;
    this.prompt = prompt;
  }

  @Command(
      name = "put",
      description = {
        "Keeps a value, in place of the one before.",
        "It is asked for unseen, or read from standard input; an argument would show it to all."
      },
      mixinStandardHelpOptions = true)
  int put(@Parameters(paramLabel = "NAME", description = "Such as broker/api-key.") String text) {
    CredentialName name = name(text);
    Secret value =
        prompt
            .askUnseen("The value of " + name + ": ")
            .filter(typed -> !typed.isEmpty())
            .map(Secret::of)
            .orElseThrow(() -> refusal("no value was given: type it, or pipe it in"));
    return program.run(wiring -> put(wiring, name, value));
  }

  private int put(Wiring wiring, CredentialName name, Secret value) {
    wiring.safe().put().put(name, value, SubjectPseudonym.SYSTEM, program.clock().instant());
    say(name + " is kept");
    return 0;
  }

  @Command(
      name = "list",
      description = "Lists names and the keys they lie under.",
      mixinStandardHelpOptions = true)
  int list() {
    return program.run(wiring -> list(wiring.safe().kept()));
  }

  private int list(List<KeptCredential> kept) {
    Table table = new Table("credential", "key", "changed at");
    kept.forEach(
        each ->
            table.row(
                each.name().toString(),
                each.key().toString(),
                each.changedAt().truncatedTo(ChronoUnit.SECONDS).toString()));
    table.lines().forEach(this::say);
    return 0;
  }

  @Command(name = "remove", description = "Forgets a value.", mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "NAME", description = "As it is listed.") String text) {
    CredentialName name = name(text);
    return program.run(wiring -> remove(wiring, name));
  }

  private int remove(Wiring wiring, CredentialName name) {
    boolean removed =
        wiring.safe().remove().remove(name, SubjectPseudonym.SYSTEM, program.clock().instant());
    say(removed ? name + " is forgotten" : "there is no " + name);
    return removed ? 0 : 1;
  }

  @Command(
      name = "rotate",
      description = {
        "Seals everything anew that lies under another key than the current one.",
        "Begun again, it goes on where it stopped; ends with 1 if something lies elsewhere still."
      },
      mixinStandardHelpOptions = true)
  int rotate() {
    return program.run(this::rotate);
  }

  private int rotate(Wiring wiring) {
    Safe safe = wiring.safe();
    KeyId current = safe.currentKey();
    int rotated = safe.rotate().rotate(SubjectPseudonym.SYSTEM, program.clock().instant());
    say("%,d credentials were put under the key %s".formatted(rotated, current));
    List<KeptCredential> left =
        safe.kept().stream().filter(each -> !each.key().equals(current)).toList();
    left.forEach(
        each -> say("✗ %s lies under the key %s still".formatted(each.name(), each.key())));
    return left.isEmpty() ? 0 : 1;
  }

  private CredentialName name(String text) {
    try {
      return CredentialName.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw refusal(Optional.ofNullable(malformed.getMessage()).orElse(""));
    }
  }

  private ParameterException refusal(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
