package io.indexwright.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MalformedDocumentExceptionTest {

  @Test
  void namesEveryFault() {
    MalformedDocumentException two =
        new MalformedDocumentException(
            "definition", List.of("/name is missing", "/base is missing"));

    assertThat(two)
        .hasMessage("the definition has 2 faults:\n  /name is missing\n  /base is missing");
    assertThat(two.faults()).containsExactly("/name is missing", "/base is missing");
    assertThat(new MalformedDocumentException("definition", List.of("/name is missing")))
        .hasMessageStartingWith("the definition has a fault");
  }
}
