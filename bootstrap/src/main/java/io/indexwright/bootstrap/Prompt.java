package io.indexwright.bootstrap;

import java.io.Console;
import java.util.Optional;

/** Asks the person who typed the command. */
@FunctionalInterface
interface Prompt {
  /** There is no person: a script, a timer, another program. */
  Prompt OF_NOBODY = question -> Optional.empty();

  /** Returns the line that was typed; empty if nobody is there to type one. */
  Optional<String> ask(String question);

  /** Asks on the terminal, if there is one. */
  static Prompt ofConsole() {
    Optional<Console> console = Optional.ofNullable(System.console());
    return question ->
        console.flatMap(at -> Optional.ofNullable(at.readLine("%s", question))).map(String::strip);
  }
}
