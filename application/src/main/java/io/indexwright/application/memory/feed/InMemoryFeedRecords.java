package io.indexwright.application.memory.feed;

import io.indexwright.application.feed.QuarantinedRow;
import io.indexwright.application.port.feed.FeedRecords;
import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records in maps. */
public final class InMemoryFeedRecords implements FeedRecords {
  private final RawResponses responses;
  private final Map<Place, Set<Digest>> read = new HashMap<>();
  private final Map<InstrumentId, Set<QuarantinedRow>> apart = new HashMap<>();

  private record Place(InstrumentId instrument, LocalDate date) {}

  /** Knows the responses that are in {@code responses}. */
  public InMemoryFeedRecords(RawResponses responses) {
    this.responses = responses;
  }

  @Override
  public synchronized void read(InstrumentId instrument, Map<LocalDate, Digest> from) {
    from.values().forEach(this::check);
    from.forEach(
        (date, digest) ->
            read.computeIfAbsent(new Place(instrument, date), unused -> new LinkedHashSet<>())
                .add(digest));
  }

  @Override
  public synchronized List<Digest> responses(InstrumentId instrument, LocalDate date) {
    return List.copyOf(read.getOrDefault(new Place(instrument, date), Set.of()));
  }

  @Override
  public synchronized void quarantine(
      String source, InstrumentId instrument, List<QuarantinedRow> rows, Instant foundAt) {
    rows.forEach(row -> check(row.response()));
    apart.computeIfAbsent(instrument, unused -> new LinkedHashSet<>()).addAll(rows);
  }

  @Override
  public synchronized List<QuarantinedRow> quarantined(InstrumentId instrument) {
    return List.copyOf(apart.getOrDefault(instrument, Set.of()));
  }

  private void check(Digest digest) {
    if (responses.find(digest).isEmpty()) {
      throw new IllegalStateException("no response is kept under " + digest);
    }
  }
}
