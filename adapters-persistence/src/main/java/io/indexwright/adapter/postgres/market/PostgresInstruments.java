package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.adapter.postgres.sql.PostgresTransactions;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
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
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

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

  private static final String PAGE =
      """
      -- instruments.page
      select id, name, currency
      from instrument
      where id > coalesce(:after, '')
      order by id
      limit :limit
      """;

  @Override
  public Page<Instrument, InstrumentId> all(PageRequest<InstrumentId> wanted) {
    return page(handle -> handle.createQuery(PAGE), wanted);
  }

  /** What begins with some words lies between them and what no text of theirs comes after. */
  private static final String SEARCH =
      """
      -- instruments.search
      select id, name, currency
      from instrument
      where id > coalesce(:after, '') and id in (
        select id from instrument
        where lower(id) >= lower(:words collate "C") and lower(id) < lower(:beyond collate "C")
        union
        select id from instrument
        where lower(name collate "C") >= lower(:words collate "C")
          and lower(name collate "C") < lower(:beyond collate "C"))
      order by id
      limit :limit
      """;

  @Override
  public Page<Instrument, InstrumentId> search(String words, PageRequest<InstrumentId> wanted) {
    return page(
        handle ->
            handle
                .createQuery(SEARCH)
                .bind("words", words)
                .bind("beyond", words + Character.toString(Character.MAX_CODE_POINT)),
        wanted);
  }

  private Page<Instrument, InstrumentId> page(
      Function<Handle, Query> query, PageRequest<InstrumentId> wanted) {
    List<Instrument> found =
        transactions.reading(
            handle ->
                query
                    .apply(handle)
                    .bind("after", wanted.after().map(InstrumentId::value))
                    .bind("limit", wanted.oneMore())
                    .map((row, context) -> instrument(row))
                    .list());
    return Page.of(found, wanted.limit(), Instrument::id);
  }

  private static Instrument instrument(ResultSet row) throws SQLException {
    return new Instrument(
        Columns.instrument(row, "id"), row.getString("name"), Columns.currency(row));
  }
}
