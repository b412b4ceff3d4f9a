package io.indexwright.adapter.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.AnnouncementRevision;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRevisionsTest {
  private static final String HEADER =
      "id,revision,known_at,cancelled,ex_date,instrument,action,amount\n";

  @Test
  void readsAnAnnouncementAndItsCancellation() {
    assertThat(
            CsvActions.revisions(
                file(
                    HEADER
                        + "X,1,2024-01-01T20:00:00Z,,2024-01-02,A,DIVIDEND,1\n"
                        + "X,2,2024-01-02T20:00:00Z,yes,,,,\n")))
        .containsExactly(
            new AnnouncementRevision(
                "X",
                1,
                Instant.parse("2024-01-01T20:00:00Z"),
                Optional.of(
                    new Announcement(
                        new InstrumentId("A"),
                        LocalDate.parse("2024-01-02"),
                        new Distribution.Dividend(BigDecimal.ONE)))),
            new AnnouncementRevision(
                "X", 2, Instant.parse("2024-01-02T20:00:00Z"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,1,2024-01-01T20:00:00Z,,2024-01-02,A,DIVIDEND,1  | column id: expected the name of an announcement, was ''
          X,0,2024-01-01T20:00:00Z,,2024-01-02,A,DIVIDEND,1 | column revision: expected a whole number from 1 on, was '0'
          X,1.0,2024-01-01T20:00:00Z,,2024-01-02,A,DIVIDEND,1 | column revision: expected a whole number
          X,1,2024-01-01,,2024-01-02,A,DIVIDEND,1           | column known_at: expected an instant such as 2026-11-20T22:00:00Z, was '2024-01-01'
          X,1,2024-01-01T20:00:00Z,no,2024-01-02,A,DIVIDEND,1 | column cancelled: expected yes, or nothing, was 'no'
          X,1,2024-01-01T20:00:00Z,yes,,A,,                 | column instrument: expected nothing, for it is cancelled
          X,1,2024-01-01T20:00:00Z,yes,,,,1                 | column amount: expected nothing, for it is cancelled
          X,1,2024-01-01T20:00:00Z,,2024-01-02,A,DIVIDEND,  | column amount: expected a positive decimal
          """)
  void refusesARevisionThatCannotBeUnderstood(String row, String fault) {
    assertRefused(HEADER + row, "line 2, " + fault);
  }

  @Test
  void refusesARevisionThatComesTwice() {
    String row = "X,1,2024-01-01T20:00:00Z,,2024-01-02,A,DIVIDEND,1\n";
    assertRefused(HEADER + row + row, "line 3, column revision: a second 1 of X");
  }

  private static void assertRefused(String text, String fault) {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(() -> CsvActions.revisions(file(text)))
        .withMessageContaining(fault);
  }

  private static CsvFile file(String text) {
    return new CsvFile("file.csv", text);
  }
}
