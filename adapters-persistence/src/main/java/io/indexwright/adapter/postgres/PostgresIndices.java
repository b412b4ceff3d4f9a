package io.indexwright.adapter.postgres;

import io.indexwright.application.port.Indices;
import io.indexwright.calendar.Schedule;
import io.indexwright.index.Base;
import io.indexwright.index.Divisor;
import io.indexwright.index.IndexDefinition;
import io.indexwright.index.IndexId;
import io.indexwright.index.IndexLevel;
import io.indexwright.index.Weighting;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Definitions in columns, their constituents in rows. */
public final class PostgresIndices implements Indices {
  private static final String EQUAL = "EQUAL";
  private static final String PRICE = "PRICE";

  private final PostgresTransactions transactions;

  /** Keeps definitions where {@code transactions} reach. */
  public PostgresIndices(PostgresTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String DEFINE =
      """
      insert into index_definition (
        id, name, currency, weighting, notional, share_decimals, rebalancing,
        base_date, base_level, base_divisor, level_decimals)
      values (
        :id, :name, :currency, :weighting, :notional, :shareDecimals, :rebalancing,
        :baseDate, :baseLevel, :baseDivisor, :levelDecimals)
      on conflict (id) do nothing
      """;

  @Override
  public void define(IndexDefinition definition) {
    transactions.writing(
        handle -> {
          KnownInstruments.require(handle, definition.constituents());
          if (handle.createUpdate(DEFINE).bindMap(columns(definition)).execute() == 1) {
            constitute(handle, definition);
          } else {
            checkSame(definition);
          }
        });
  }

  private void checkSame(IndexDefinition definition) {
    if (!find(definition.id()).equals(Optional.of(definition))) {
      throw new IllegalStateException("another index has the id " + definition.id());
    }
  }

  private static final String CONSTITUTE =
      """
      insert into index_constituent (index_id, instrument_id)
      select :index, instrument_id from unnest(:instruments) as told (instrument_id)
      """;

  private static void constitute(Handle handle, IndexDefinition definition) {
    handle
        .createUpdate(CONSTITUTE)
        .bind("index", definition.id().value())
        .bindArray(
            "instruments",
            String.class,
            definition.constituents().stream().map(InstrumentId::value).toList())
        .execute();
  }

  private static Map<String, Object> columns(IndexDefinition definition) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("id", definition.id().value());
    columns.put("name", definition.name());
    columns.put("currency", definition.currency().getCurrencyCode());
    columns.put("rebalancing", definition.rebalancing().name());
    columns.put("levelDecimals", definition.levelDecimals());
    putWeighting(definition.weighting(), columns);
    putBase(definition.base(), columns);
    return columns;
  }

  private static void putWeighting(Weighting weighting, Map<String, Object> columns) {
    Optional<Weighting.EqualWeighted> equal =
        Optional.of(weighting)
            .filter(Weighting.EqualWeighted.class::isInstance)
            .map(Weighting.EqualWeighted.class::cast);
    columns.put("weighting", equal.isPresent() ? EQUAL : PRICE);
    columns.put("notional", equal.map(parts -> parts.notional().amount()));
    columns.put("shareDecimals", equal.map(Weighting.EqualWeighted::shareDecimals));
  }

  private static void putBase(Base base, Map<String, Object> columns) {
    columns.put("baseDate", base.date());
    columns.put("baseLevel", Optional.empty());
    columns.put("baseDivisor", Optional.empty());
    if (base instanceof Base.AtLevel chosen) {
      columns.put("baseLevel", chosen.level().points());
    } else {
      columns.put("baseDivisor", ((Base.AtDivisor) base).divisor().value());
    }
  }

  private static final String FIND =
      """
      select definition.*,
        array(
          select instrument_id from index_constituent where index_id = definition.id
        ) as constituents
      from index_definition as definition
      where id = :id
      """;

  @Override
  public Optional<IndexDefinition> find(IndexId index) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", index.value())
                .map((row, context) -> definition(row))
                .findOne());
  }

  private static final String ALL =
      """
      select definition.*,
        array(
          select instrument_id from index_constituent where index_id = definition.id
        ) as constituents
      from index_definition as definition
      order by name, id
      """;

  @Override
  public List<IndexDefinition> all() {
    return transactions.reading(
        handle -> handle.createQuery(ALL).map((row, context) -> definition(row)).list());
  }

  private static IndexDefinition definition(ResultSet row) throws SQLException {
    return new IndexDefinition(
        new IndexId(Columns.uuid(row, "id")),
        row.getString("name"),
        Columns.currency(row),
        constituents(row),
        weighting(row),
        Schedule.valueOf(row.getString("rebalancing")),
        base(row),
        row.getInt("level_decimals"));
  }

  private static SortedSet<InstrumentId> constituents(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("constituents").getArray())
        .map(InstrumentId::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Weighting weighting(ResultSet row) throws SQLException {
    return row.getString("weighting").equals(EQUAL)
        ? new Weighting.EqualWeighted(Columns.money(row, "notional"), row.getInt("share_decimals"))
        : new Weighting.PriceWeighted();
  }

  private static Base base(ResultSet row) throws SQLException {
    LocalDate date = Columns.date(row, "base_date");
    Optional<BigDecimal> level = Optional.ofNullable(row.getBigDecimal("base_level"));
    return level.isPresent()
        ? new Base.AtLevel(date, new IndexLevel(level.get()))
        : new Base.AtDivisor(date, new Divisor(Columns.decimal(row, "base_divisor")));
  }
}
