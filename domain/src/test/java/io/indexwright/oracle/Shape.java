package io.indexwright.oracle;

import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/** What a kind of case looks like, and how it is answered. */
record Shape(String category, Set<String> inputs, Set<String> results, Consumer<Oracle> answer) {
  /** Names that are not known before: the answer reads them from the case. */
  static final Set<String> ANY = Set.of();

  boolean fits(Oracle oracle) {
    return oracle.category().equals(category)
        && (inputs.equals(ANY) || oracle.isMadeOf(inputs))
        && (results.equals(ANY) || oracle.expectsOnly(results));
  }

  DynamicTest testOf(Oracle oracle) {
    return DynamicTest.dynamicTest(oracle.id(), () -> answer.accept(oracle));
  }
}
