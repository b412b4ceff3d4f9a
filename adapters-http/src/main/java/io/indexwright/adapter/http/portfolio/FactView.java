package io.indexwright.adapter.http.portfolio;

import static java.util.Map.entry;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.LedgerEntry;
import io.indexwright.portfolio.Restructuring;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A fact that is neither cash nor a trade.
 *
 * @param details by name, as they are written
 */
record FactView(String kind, String reference, Instant at, SortedMap<String, String> details)
    implements PortfolioView.Entry {

  /** What is shown of one type of facts. */
  private record Form(String kind, Function<Object, Map<String, Object>> details) {}

  private static final Map<Object, Form> FORMS =
      Map.ofEntries(
          form(
              "DIVIDEND_DUE",
              Fact.DividendDue.class,
              due -> Map.of("instrument", due.instrument(), "perUnit", due.perUnit())),
          form(
              "DIVIDEND_PAID",
              Fact.DividendPaid.class,
              paid -> Map.of("due", paid.due(), "amount", paid.amount())),
          form(
              "CASH_IN_LIEU",
              Fact.CashInLieu.class,
              paid ->
                  Map.of(
                      "instrument", paid.instrument(),
                      "fraction", paid.fraction(),
                      "price", paid.market())),
          form(
              "EXCHANGE",
              Fact.Exchanged.class,
              exchanged -> Map.of("given", exchanged.given(), "received", exchanged.received())),
          form(
              "CHARGE",
              Fact.Charged.class,
              charged -> Map.of("charge", charged.charge(), "amount", charged.amount())),
          form(
              "SPLIT",
              Restructuring.Split.class,
              split -> Map.of("instrument", split.instrument(), "ratio", text(split.ratio()))),
          form(
              "SPIN_OFF",
              Restructuring.SpinOff.class,
              spinOff ->
                  Map.of(
                      "parent", spinOff.parent(),
                      "child", spinOff.child(),
                      "ratio", text(spinOff.ratio()),
                      "costShare", spinOff.costShare().toPlainString())),
          form(
              "MERGER",
              Restructuring.Merger.class,
              merger ->
                  Map.of(
                      "target", merger.target(),
                      "acquirer", merger.acquirer(),
                      "ratio", text(merger.ratio()))),
          form("CANCELLED", Fact.Cancelled.class, cancelled -> Map.of()));

  static FactView of(LedgerEntry told) {
    Object fact =
        told.fact() instanceof Fact.Restructured restructured ? restructured.how() : told.fact();
    Form form =
        Optional.ofNullable(FORMS.get(fact.getClass()))
            .orElseThrow(() -> new IllegalArgumentException("no form to show it in: " + told));
    SortedMap<String, String> details = new TreeMap<>();
    form.details().apply(fact).forEach((name, detail) -> details.put(name, detail.toString()));
    return new FactView(form.kind(), told.reference(), told.at(), details);
  }

  private static <F> Map.Entry<Object, Form> form(
      String kind, Class<F> type, Function<F, Map<String, Object>> details) {
    return entry(type, new Form(kind, fact -> details.apply(type.cast(fact))));
  }

  private static String text(Ratio ratio) {
    return "%s to %s".formatted(ratio.before().toPlainString(), ratio.after().toPlainString());
  }
}
