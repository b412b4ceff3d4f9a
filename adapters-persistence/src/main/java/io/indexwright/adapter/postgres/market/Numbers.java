package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.instrument.InstrumentId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The numbers under which bars know their instruments.
 *
 * @param usualCurrency that of the first instrument; most share one
 */
record Numbers(Map<Long, InstrumentId> byNumber, String usualCurrency) {
  private static final String FIND =
      """
      -- instruments.numbers
      select number, id, currency from instrument where id = any(:ids) order by id
      """;

  private record Known(long number, InstrumentId instrument, Currency currency) {}

  /** Finds those of {@code instruments} that are known. */
  static Numbers of(Handle handle, Collection<InstrumentId> instruments) {
    List<Known> known =
        handle
            .createQuery(FIND)
            .bindArray("ids", String.class, instruments.stream().map(InstrumentId::value).toList())
            .map(
                (row, context) ->
                    new Known(
                        row.getLong("number"),
                        Columns.instrument(row, "id"),
                        Columns.currency(row)))
            .list();
    Map<Long, InstrumentId> byNumber = new TreeMap<>();
    known.forEach(one -> byNumber.put(one.number(), one.instrument()));
    return new Numbers(
        byNumber,
        known.stream().map(one -> one.currency().getCurrencyCode()).findFirst().orElse(""));
  }

  List<Long> all() {
    return List.copyOf(byNumber.keySet());
  }
}
