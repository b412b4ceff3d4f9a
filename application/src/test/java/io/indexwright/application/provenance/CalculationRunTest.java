package io.indexwright.application.provenance;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.House;
import io.indexwright.application.provenance.CalculationRun.Subject;
import io.indexwright.application.provenance.CalculationRun.Times;
import io.indexwright.proof.Digest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalculationRunTest {
  private static final Subject SUBJECT = new Subject(House.INDEX, 1, House.FRIDAY, House.MONDAY);

  @Test
  void refusesWhatCannotHaveBeen() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(House.INDEX, 0, House.FRIDAY, House.MONDAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Subject(House.INDEX, 1, House.MONDAY, House.FRIDAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Times(House.NOW, House.NOW.minusNanos(1), House.NOW));
  }

  @Test
  void refusesAnEngineWithoutAVersion() {
    CalculationRunId id = new CalculationRunId(new UUID(0, 1));
    Times times = new Times(House.NOW, House.NOW, House.NOW);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalculationRun(id, SUBJECT, Digest.of("x"), " ", times))
        .withMessageContaining(id.toString());
  }
}
