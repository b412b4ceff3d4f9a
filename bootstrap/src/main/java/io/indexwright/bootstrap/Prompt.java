package io.indexwright.bootstrap;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks the person who typed the command. */
@FunctionalInterface
interface Prompt {
  /** There is no person: a script, a timer, another program. */
  Prompt OF_NOBODY = question -> Optional.empty();

  /** Returns the line that was typed; empty if nobody is there to type one. */
  Optional<String> ask(String question);

  /** Returns what nobody may look at while it is typed. */
  default Optional<String> askUnseen(String question) {
    return ask(question);
  }

  /**
   * Asks on the terminal. Without one nobody is there, but what must not be seen may be piped in.
   *
   * @param input all of it is the answer to a question that is not shown
   */
  static Prompt of(Optional<Console> console, InputStream input) {
    return new Prompt() {
      @Override
      public Optional<String> ask(String question) {
        return console
            .flatMap(at -> Optional.ofNullable(at.readLine("%s", question)))
            .map(String::strip);
      }

      @Override
      public Optional<String> askUnseen(String question) {
        return console
            .map(at -> Optional.ofNullable(at.readPassword("%s", question)).map(String::new))
            .orElseGet(() -> Optional.of(whole(input)))
            .map(String::strip);
      }
    };
  }

  private static String whole(InputStream input) {
    try {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
