package io.indexwright.adapter.postgres.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementNameTest {
  @Test
  void isTheFirstLine() {
    assertThat(StatementName.of("-- orders.of-portfolio\nselect 1"))
        .isEqualTo(new StatementName("orders", "of-portfolio"))
        .hasToString("orders.of-portfolio");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "select 1", "-- select 1", "-- .x\nselect 1", "-- x.\nselect 1"})
  void isNone_whenTheFirstLineSaysNone(String sql) {
    assertThat(StatementName.of(sql)).isEqualTo(StatementName.NONE);
  }

  /** Whoever writes a statement gives it a name that no other has. */
  @Test
  void isOfEveryStatement_andOfOneOnly() {
    List<String> statements = Statements.all();

    assertThat(statements).hasSizeGreaterThan(30);
    assertThat(statements)
        .allSatisfy(sql -> assertThat(StatementName.of(sql)).isNotEqualTo(StatementName.NONE));
    assertThat(statements.stream().map(StatementName::of)).doesNotHaveDuplicates();
  }
}
