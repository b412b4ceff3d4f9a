package io.indexwright.oracle;

import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/** What a kind of case looks like, and how it is answered. */
record Shape(String category, Set<String> inputs, Set<String> results, Consumer<Oracle> answer) {
  /** Results that bear the names of the cases in the inputs. */
  static final Set<String> ANY = Set.of();

  boolean fits(Oracle oracle) {
    return oracle.category().equals(category)
        && oracle.isMadeOf(inputs)
        && (results.equals(ANY) || oracle.expectsOnly(results));
  }

  DynamicTest testOf(Oracle oracle) {
    return DynamicTest.dynamicTest(oracle.id(), () -> answer.accept(oracle));
  }
}
