package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.port.Instruments;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Instruments in a table. */
public final class PostgresInstruments implements Instruments {
  private final PostgresTransactions transactions;

  /** Keeps instruments where {@code transactions} reach. */
  public PostgresInstruments(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  /** Also locks the known ones, so that their currencies can be compared with certainty. */
  private static final String ADD =
      """
      -- instruments.add
      insert into instrument (id, name, currency)
      select id, name, currency
      from unnest(:ids::text[], :names::text[], :currencies::text[])
        as told (id, name, currency)
      on conflict (id) do update set name = excluded.name where instrument.name <> excluded.name
      """;

  @Override
  public void add(Collection<Instrument> instruments) {
    NavigableMap<InstrumentId, Instrument> told = new TreeMap<>();
    instruments.forEach(instrument -> tell(instrument, told));
    transactions.writing(
        handle -> {
          add(handle, List.copyOf(told.values()));
          find(told.navigableKeySet()).values().forEach(known -> tell(known, told));
        });
  }

  private static void tell(Instrument next, SortedMap<InstrumentId, Instrument> told) {
    Instrument known = told.getOrDefault(next.id(), next);
    if (!known.currency().equals(next.currency())) {
      throw new IllegalStateException(
          next.id() + " cannot be priced in " + known.currency() + " and in " + next.currency());
    }
    told.put(next.id(), next);
  }

  private static void add(Handle handle, List<Instrument> told) {
    handle
        .createUpdate(ADD)
        .bindArray("ids", String.class, told.stream().map(one -> one.id().value()).toList())
        .bindArray("names", String.class, told.stream().map(Instrument::name).toList())
        .bindArray(
            "currencies",
            String.class,
            told.stream().map(one -> one.currency().getCurrencyCode()).toList())
        .execute();
  }

  private static final String FIND =
      """
      -- instruments.find
      select id, name, currency from instrument where id = any(:ids)
      """;

  @Override
  public SortedMap<InstrumentId, Instrument> find(SortedSet<InstrumentId> ids) {
    SortedMap<InstrumentId, Instrument> found = new TreeMap<>();
    transactions
        .reading(
            handle ->
                handle
                    .createQuery(FIND)
                    .bindArray("ids", String.class, ids.stream().map(InstrumentId::value).toList())
                    .map((row, context) -> instrument(row))
                    .list())
        .forEach(instrument -> found.put(instrument.id(), instrument));
    return found;
  }

  private static Instrument instrument(ResultSet row) throws SQLException {
    return new Instrument(
        Columns.instrument(row, "id"), row.getString("name"), Columns.currency(row));
  }
}
