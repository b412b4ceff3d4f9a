package io.indexwright.calendar;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final LocalDate DAY = LocalDate.parse("2024-01-10");

  @Test
  void refusesHindsight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weeks.notice("2024-01-10", Notice.Kind.CLOSED, "2024-01-11"))
        .withMessage("a reason on 2024-01-10 cannot have become known later, on 2024-01-11");
  }

  @Test
  void refusesToBeWithoutReasonOrSource() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Notice(DAY, Notice.Kind.CLOSED, " ", DAY, "a source"))
        .withMessageContaining("2024-01-10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Notice(DAY, Notice.Kind.CLOSED, "a reason", DAY, ""))
        .withMessageContaining("2024-01-10");
  }

  @Test
  void spansDoNotEndBeforeTheyBegin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(DAY, DAY.minusDays(1)))
        .withMessage("a span cannot end on 2024-01-09 before 2024-01-10");
  }
}
