package io.indexwright.bootstrap.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void alignsNamesLeftAndNumbersRight() {
    assertThat(new Table("Name", "value").row("IBM", "1.00").row("longer", "1,000.00").lines())
        .containsExactly(
            "Name       value", "──────  ────────", "IBM         1.00", "longer  1,000.00");
  }
}
