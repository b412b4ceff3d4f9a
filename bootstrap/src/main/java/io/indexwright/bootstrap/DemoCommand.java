package io.indexwright.bootstrap;

import io.indexwright.bootstrap.demo.Demo;
import io.indexwright.bootstrap.demo.Guest;
import io.indexwright.bootstrap.demo.Story;
import io.indexwright.bootstrap.wiring.Wiring;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on real input, and then the console. */
@Command(
    name = "demo",
    description = "Calculates the Dow and an index of one's own, holds it, and serves the console.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Program program;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--exit", description = "Stop after the story instead of serving the console.")
  private boolean exit;

  DemoCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.run(this::tell);
  }

  private int tell(Wiring wiring) {
    Story story = new Story(spec.commandLine().getOut(), program.isTerminal());
    new Demo(wiring, story).tell(program.clock().instant());
    if (!exit) {
      URI address = wiring.serve();
      Guest guest = Guest.of(wiring, program.clock().instant());
      story.chapter("Console: " + address + guest.link() + " (signs in once; Ctrl-C stops)");
      story.say("for curl, good for a day: KEY=" + guest.key());
      Program.waitForSignal();
    }
    return story.isTrue() ? 0 : 1;
  }
}
