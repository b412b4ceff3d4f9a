package io.indexwright.adapter.http.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first trace is the example of the recommendation, section 3.2.4. */
class TraceTest {
  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + ID + "-00f067aa0ba902b7-01";

  @Test
  void goesOnWithATrace_asAPartOfItsOwn() {
    Trace trace = Trace.from(Optional.of(PARENT), false);

    assertThat(trace.id()).isEqualTo(ID);
    assertThat(trace.caller()).contains("00f067aa0ba902b7");
    assertThat(trace.flags()).isEqualTo("01");
    assertThat(trace.span()).matches("[0-9a-f]{16}").isNotEqualTo("00f067aa0ba902b7");
    assertThat(Trace.from(Optional.of(trace.parent()), false).id()).isEqualTo(ID);
  }

  /** A flag says something by its bit, whatever else is set. */
  @ParameterizedTest
  @CsvSource({"00, 00", "01, 01", "02, 00", "03, 01", "fe, 00", "ff, 01"})
  void handsOnWhetherItIsSampled_andNothingElse(String came, String goes) {
    Optional<String> offered = Optional.of("00-" + ID + "-00f067aa0ba902b7-" + came);

    assertThat(Trace.from(offered, false).parent()).endsWith("-" + goes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nx"
      })
  void beginsATrace_whenNoneCame(String odd) {
    Trace trace = Trace.from(Optional.of(odd), false);

    assertThat(trace.id()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
    assertThat(trace.caller()).isEmpty();
    assertThat(trace.parent()).endsWith("-00");
    assertThat(Trace.from(Optional.of(odd), true).parent()).endsWith("-01");
  }
}
