package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.DivisorChange.Cause;
import io.indexwright.outside.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of the divisor ledger names a rule, and the page of rules has a heading for it. */
class DivisorPageTest {
  private static final String PAGE = "docs/rules/divisor.md";

  @Test
  void hasAHeadingForEveryCause() throws IOException {
    List<String> headings =
        Files.readAllLines(Outside.found(PAGE).orElseThrow()).stream()
            .filter(line -> line.startsWith("### divisor."))
            .map(line -> line.substring("### ".length()))
            .toList();

    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Cause.values()).map(Cause::rule).toList());
  }
}
