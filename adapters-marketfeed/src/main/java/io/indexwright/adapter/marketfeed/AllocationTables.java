package io.indexwright.adapter.marketfeed;

import io.indexwright.allocation.trading.Terms;
import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.instrument.InstrumentOrder;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What money is allocated by. Each instrument has one row in each table. */
public final class AllocationTables {

  private AllocationTables() {}

  /**
   * Returns the weights of {@code instrument,weight}, each zero or more.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static SortedMap<InstrumentId, BigDecimal> targets(TableFile file) {
    return table(file, "weight", Set.of(), row -> row.unsigned("weight"));
  }

  /**
   * Returns the units of {@code instrument,quantity}, each zero or more; perhaps none at all.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static SortedMap<InstrumentId, Quantity> holdings(TableFile file) {
    return table(file, "quantity", Set.of(), row -> new Quantity(row.unsigned("quantity")));
  }

  /**
   * Returns every row of {@code instrument,price[,currency][,lot][,country][,settlement]}.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static SortedMap<InstrumentId, PriceRow> prices(TableFile file) {
    return table(
        file,
        "price",
        Set.of("currency", "lot", "country", "settlement"),
        row -> new PriceRow(row.positive("price"), currency(row), terms(row)));
  }

  private static <T> SortedMap<InstrumentId, T> table(
      TableFile file, String column, Set<String> optional, Function<Row, T> reader) {
    SortedMap<InstrumentId, T> read = new TreeMap<>();
    file.rows(
        Set.of("instrument", column),
        optional,
        row -> {
          InstrumentId instrument = row.instrument();
          T said = reader.apply(row);
          row.refuseTwice(
              read.putIfAbsent(instrument, said) == null,
              "instrument",
              "a second " + column + " of " + instrument);
          return instrument;
        });
    return InstrumentOrder.copyOf(read);
  }

  private static Optional<Currency> currency(Row row) {
    return row.has("currency")
        ? Optional.of(
            row.read(
                "currency", "a currency that is paid in, such as USD", AllocationTables::paidIn))
        : Optional.empty();
  }

  private static Terms terms(Row row) {
    Terms lots =
        row.has("lot")
            ? Terms.WHOLE_UNITS.inLotsOf(new Quantity(row.positive("lot")))
            : Terms.WHOLE_UNITS;
    Terms taxed =
        row.has("country")
            ? lots.taxedIn(row.read("country", "a country such as GB", Row::filled))
            : lots;
    return row.has("settlement") ? taxed.settledAfter(row.wholeFromZero("settlement")) : taxed;
  }

  private static Currency paidIn(String code) {
    return Money.zero(Currency.getInstance(code)).currency();
  }
}
