package io.indexwright.adapter.postgres.trading;

import static java.util.Map.entry;

import io.indexwright.adapter.postgres.sql.Columns;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.order.Side;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.Fact.Charge;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Restructuring;
import io.indexwright.portfolio.Trade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Facts read from the columns in which {@link FactColumns} keeps them. */
final class StoredFacts {

  /** Reads the fact of a row. */
  private interface Form {
    Fact of(ResultSet row) throws SQLException;
  }

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          entry("CASH", row -> new Fact.CashMoved(amount(row))),
          entry("TRADE", StoredFacts::trade),
          entry("DIVIDEND_DUE", row -> new Fact.DividendDue(instrument(row), Columns.price(row))),
          entry("DIVIDEND_PAID", row -> new Fact.DividendPaid(row.getString("due"), amount(row))),
          entry("CASH_IN_LIEU", StoredFacts::fraction),
          entry("FEE", row -> new Fact.Charged(Charge.FEE, amount(row))),
          entry("TAX", row -> new Fact.Charged(Charge.TAX, amount(row))),
          entry("EXCHANGE", row -> new Fact.Exchanged(amount(row), received(row))),
          entry("SPLIT", row -> restructured(new Restructuring.Split(instrument(row), ratio(row)))),
          entry("SPIN_OFF", row -> restructured(spinOff(row))),
          entry(
              "MERGER",
              row ->
                  restructured(new Restructuring.Merger(instrument(row), other(row), ratio(row)))),
          entry(FactColumns.CANCELLED, row -> new Fact.Cancelled()));

  private StoredFacts() {}

  static LedgerEntry told(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getString("reference"),
        row.getInt("revision"),
        Columns.instant(row, "happened_at"),
        Columns.instant(row, "known_at"),
        fact(row));
  }

  private static Fact fact(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return Optional.ofNullable(FORMS.get(kind))
        .orElseThrow(() -> new IllegalStateException("no kind of facts: " + kind))
        .of(row);
  }

  private static Fact trade(ResultSet row) throws SQLException {
    return new Fact.Traded(
        new Trade(
            instrument(row),
            Side.valueOf(row.getString("side")),
            Columns.quantity(row, "quantity")),
        amount(row),
        Columns.money(row, "fee"),
        Columns.decimal(row, "rate"));
  }

  private static Fact fraction(ResultSet row) throws SQLException {
    return new Fact.CashInLieu(
        instrument(row),
        Columns.quantity(row, "quantity"),
        Columns.price(row),
        Columns.decimal(row, "rate"));
  }

  private static Restructuring spinOff(ResultSet row) throws SQLException {
    return new Restructuring.SpinOff(
        instrument(row), other(row), ratio(row), Columns.decimal(row, "cost_share"));
  }

  private static Fact restructured(Restructuring how) {
    return new Fact.Restructured(how);
  }

  private static InstrumentId instrument(ResultSet row) throws SQLException {
    return Columns.instrument(row, "instrument_id");
  }

  private static InstrumentId other(ResultSet row) throws SQLException {
    return Columns.instrument(row, "other_instrument_id");
  }

  private static Ratio ratio(ResultSet row) throws SQLException {
    return new Ratio(Columns.decimal(row, "ratio_before"), Columns.decimal(row, "ratio_after"));
  }

  private static Money amount(ResultSet row) throws SQLException {
    return Columns.money(row, "amount");
  }

  private static Money received(ResultSet row) throws SQLException {
    return new Money(
        Columns.decimal(row, "received"), Currency.getInstance(row.getString("received_currency")));
  }
}
