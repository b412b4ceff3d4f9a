package io.indexwright.adapter.marketfeed;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Renaming;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What corporate actions are called in a file, and the columns that each takes. */
@SuppressWarnings("ImmutableEnumChecker") // columns are copied, and a parser keeps nothing
enum ActionKind {
  SPLIT(
      Set.of("new", "held"),
      row -> new Recapitalisation.Split(row.positive("new"), row.positive("held"))),
  STOCK_DIVIDEND(
      Set.of("new", "held"),
      row -> new Recapitalisation.StockDividend(row.positive("new"), row.positive("held"))),
  DIVIDEND(Set.of("amount"), row -> new Distribution.Dividend(row.positive("amount"))),
  SPECIAL_DIVIDEND(
      Set.of("amount"), row -> new Distribution.SpecialDividend(row.positive("amount"))),
  RETURN_OF_CAPITAL(
      Set.of("amount"), row -> new Distribution.ReturnOfCapital(row.positive("amount"))),
  RIGHTS(
      Set.of("new", "held", "price"),
      row ->
          new Recapitalisation.Rights(
              row.positive("new"), row.positive("held"), row.positive("price"))),
  SPIN_OFF(
      Set.of("other", "new", "held", "price"),
      row ->
          new Distribution.SpinOff(
              row.other(),
              row.positive("new"),
              row.positive("held"),
              row.has("price") ? Optional.of(row.positive("price")) : Optional.empty())),
  CASH_MERGER(Set.of("amount"), row -> new Exit.CashMerger(row.positive("amount"))),
  STOCK_MERGER(
      Set.of("other", "new", "held"),
      row -> new Exit.StockMerger(row.other(), row.positive("new"), row.positive("held"))),
  MIXED_MERGER(
      Set.of("other", "new", "held", "amount"),
      row ->
          new Exit.MixedMerger(
              row.other(), row.positive("new"), row.positive("held"), row.positive("amount"))),
  TENDER_BUY_BACK(Set.of("before", "after", "price"), ActionKind::tender),
  SHARE_COUNT_CHANGE(
      Set.of("before", "after"),
      row ->
          new Recapitalisation.ShareCountChange(
              new Ratio(row.positive("before"), row.positive("after")))),
  FLOAT_CHANGE(
      Set.of("before", "after"),
      row ->
          new Recapitalisation.FloatChange(
              new Ratio(row.fraction("before"), row.fraction("after")))),
  DELISTING(Set.of(), row -> new Exit.Delisting()),
  BANKRUPTCY(Set.of(), row -> new Exit.Bankruptcy()),
  SYMBOL_CHANGE(
      Set.of("name"),
      row -> new Renaming.SymbolChange(row.read("name", "the new symbol", Row::filled))),
  REDENOMINATION(Set.of("from", "to", "rate"), ActionKind::redenomination);

  /** Every column that any of them takes. */
  static final Set<String> COLUMNS =
      Stream.of(values())
          .flatMap(kind -> kind.columns.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final SortedSet<String> columns;
  private final Function<Row, CorporateAction> parser;

  /**
   * Names a kind.
   *
   * @param columns the columns it takes; it may have no other
   */
  ActionKind(Set<String> columns, Function<Row, CorporateAction> parser) {
    this.columns = new TreeSet<>(columns);
    this.parser = parser;
  }

  /** Reads the action of a row: its kind, and what that takes. */
  static CorporateAction action(Row row) {
    return row.read("action", "one of " + List.of(values()), ActionKind::valueOf).of(row);
  }

  private CorporateAction of(Row row) {
    COLUMNS.stream()
        .filter(column -> !columns.contains(column) && row.has(column))
        .sorted()
        .findFirst()
        .ifPresent(
            column -> {
              throw row.fault(column, "expected nothing, for the action takes " + columns);
            });
    return parser.apply(row);
  }

  private static CorporateAction tender(Row row) {
    BigDecimal before = row.positive("before");
    BigDecimal after = row.positive("after");
    if (after.compareTo(before) >= 0) {
      throw row.fault("after", "expected fewer shares than " + before + ", was '" + after + "'");
    }
    return new Recapitalisation.TenderBuyBack(
        before, before.subtract(after), row.positive("price"));
  }

  private static CorporateAction redenomination(Row row) {
    Currency from = row.currency("from");
    Currency to = row.currency("to");
    if (from.equals(to)) {
      throw row.fault("to", "expected another currency than " + from);
    }
    return new Renaming.Redenomination(from, to, row.positive("rate"));
  }
}
