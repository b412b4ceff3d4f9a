package io.indexwright.adapter.marketfeed;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Corporate actions from {@code ex_date,instrument,action} and the numbers that the action takes:
 * {@code new}, {@code held}, {@code amount}, {@code price}.
 */
public final class CsvActions {
  private static final Set<String> NUMBERS = Set.of("new", "held", "amount", "price");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "SPLIT",
          new Kind(
              Set.of("new", "held"),
              row -> new CorporateAction.Split(row.positive("new"), row.positive("held"))),
          "STOCK_DIVIDEND",
          new Kind(
              Set.of("new", "held"),
              row -> new CorporateAction.StockDividend(row.positive("new"), row.positive("held"))),
          "SPECIAL_DIVIDEND",
          new Kind(
              Set.of("amount"), row -> new CorporateAction.SpecialDividend(row.positive("amount"))),
          "RIGHTS",
          new Kind(
              Set.of("new", "held", "price"),
              row ->
                  new CorporateAction.Rights(
                      row.positive("new"), row.positive("held"), row.positive("price"))));

  private CsvActions() {}

  /**
   * Returns every action of {@code file}, in its order.
   *
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static List<Announcement> read(CsvFile file) {
    Set<Announcement> seen = new HashSet<>();
    return CsvRows.parseStrictly(
        file,
        Set.of("ex_date", "instrument", "action"),
        NUMBERS,
        row -> unseen(row, announcement(row), seen));
  }

  private static Announcement announcement(CsvRow row) {
    Kind kind =
        row.read("action", "SPLIT, STOCK_DIVIDEND, SPECIAL_DIVIDEND or RIGHTS", CsvActions::kind);
    return new Announcement(row.instrument(), row.date("ex_date"), kind.action(row));
  }

  private static Kind kind(String name) {
    return Optional.ofNullable(KINDS.get(name))
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static Announcement unseen(CsvRow row, Announcement read, Set<Announcement> seen) {
    if (!seen.add(read)) {
      throw row.fault("action", "the same a second time");
    }
    return read;
  }

  /**
   * What an action is called in a file.
   *
   * @param numbers the columns it takes; it may have no other
   */
  private record Kind(Set<String> numbers, Function<CsvRow, CorporateAction> parser) {
    CorporateAction action(CsvRow row) {
      NUMBERS.stream()
          .filter(column -> !numbers.contains(column) && row.has(column))
          .sorted()
          .findFirst()
          .ifPresent(
              column -> {
                throw row.fault(column, "expected nothing, for the action takes " + sorted());
              });
      return parser.apply(row);
    }

    private List<String> sorted() {
      return numbers.stream().sorted().toList();
    }
  }
}
