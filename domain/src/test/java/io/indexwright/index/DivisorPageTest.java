package io.indexwright.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.index.DivisorChange.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of the divisor ledger names a rule, and the page of rules has a heading for it. */
class DivisorPageTest {
  private static final Path PAGE = Path.of("docs", "rules", "divisor.md");

  @Test
  void hasAHeadingForEveryCause() throws IOException {
    List<String> headings =
        Files.readAllLines(page()).stream()
            .filter(line -> line.startsWith("### divisor."))
            .map(line -> line.substring("### ".length()))
            .toList();

    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Cause.values()).map(Cause::rule).toList());
  }

  private static Path page() {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve(PAGE))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
