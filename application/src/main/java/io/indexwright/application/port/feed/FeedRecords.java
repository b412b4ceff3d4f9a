package io.indexwright.application.port.feed;

import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** From which responses bars were read, and which rows nobody may use; kept for ever. */
public interface FeedRecords {

  /**
   * Records from which response the bar of each date was read, best in the transaction that takes
   * the bars. What is known already changes nothing.
   *
   * @throws IllegalStateException if the instrument or a response is not known
   */
  void read(InstrumentId instrument, Map<LocalDate, Digest> responses);

  /** Returns from which responses the bars of a date were read. */
  List<Digest> responses(InstrumentId instrument, LocalDate date);

  /**
   * Sets rows apart; one that is there already changes nothing.
   *
   * @throws IllegalStateException if a response is not known
   */
  void quarantine(
      String source, InstrumentId instrument, List<QuarantinedRow> rows, Instant foundAt);

  /** Returns the rows of {@code instrument} that were set apart, in order. */
  List<QuarantinedRow> quarantined(InstrumentId instrument);
}
