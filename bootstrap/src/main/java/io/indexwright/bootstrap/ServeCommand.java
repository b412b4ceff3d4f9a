package io.indexwright.bootstrap;

import io.indexwright.bootstrap.wiring.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The service. */
@Command(
    name = "serve",
    description = "Serves the REST face and the console until it is stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Program program;

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.run(this::serve);
  }

  private int serve(Wiring wiring) {
    spec.commandLine().getOut().println("Console: " + wiring.serve() + " (Ctrl-C stops)");
    Program.waitForSignal();
    return 0;
  }
}
