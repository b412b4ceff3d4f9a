package io.indexwright.adapter.postgres.trading;

import static java.util.Map.entry;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.Restructuring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How a fact lies in the columns of the ledger: each kind uses some of them. */
final class FactColumns {
  static final String CANCELLED = "CANCELLED";

  /** The parameters of a row that a kind may leave empty. */
  private static final List<String> ALL =
      List.of(
          "instrument",
          "other",
          "side",
          "quantity",
          "price",
          "amount",
          "currency",
          "fee",
          "rate",
          "received",
          "receivedCurrency",
          "due",
          "before",
          "after",
          "share");

  /** How one type of facts is written; a charge is of the kind that it names. */
  private record Form(
      Function<Object, String> kind, Function<Object, Map<String, Object>> values) {}

  private static final Map<Class<?>, Form> FORMS =
      Map.ofEntries(
          form("CASH", Fact.CashMoved.class, fact -> money(fact.amount())),
          form("TRADE", Fact.Traded.class, FactColumns::trade),
          form("DIVIDEND_DUE", Fact.DividendDue.class, FactColumns::dividend),
          form("DIVIDEND_PAID", Fact.DividendPaid.class, FactColumns::payment),
          form("CASH_IN_LIEU", Fact.CashInLieu.class, FactColumns::fraction),
          form("EXCHANGE", Fact.Exchanged.class, FactColumns::exchange),
          form("SPLIT", Restructuring.Split.class, FactColumns::split),
          form("SPIN_OFF", Restructuring.SpinOff.class, FactColumns::spinOff),
          form("MERGER", Restructuring.Merger.class, FactColumns::merger),
          form(CANCELLED, Fact.Cancelled.class, fact -> Map.of()),
          entry(
              Fact.Charged.class,
              new Form(
                  fact -> ((Fact.Charged) fact).charge().name(),
                  fact -> money(((Fact.Charged) fact).amount()))));

  private FactColumns() {}

  private static <F> Map.Entry<Class<?>, Form> form(
      String kind, Class<F> type, Function<F, Map<String, Object>> values) {
    return entry(type, new Form(fact -> kind, fact -> values.apply(type.cast(fact))));
  }

  /** Returns every parameter of the columns that tell {@code fact}, the empty ones included. */
  static Map<String, Optional<Object>> of(Fact fact) {
    Object told = fact instanceof Fact.Restructured restructured ? restructured.how() : fact;
    Form form =
        Optional.ofNullable(FORMS.get(told.getClass()))
            .orElseThrow(() -> new IllegalArgumentException("no form to keep it in: " + told));
    Map<String, Object> values = form.values().apply(told);
    Map<String, Optional<Object>> columns = new HashMap<>();
    ALL.forEach(name -> columns.put(name, Optional.ofNullable(values.get(name))));
    columns.put("kind", Optional.of(form.kind().apply(told)));
    return columns;
  }

  private static Map<String, Object> money(Money amount) {
    return Map.of("amount", amount.amount(), "currency", amount.currency().getCurrencyCode());
  }

  private static Map<String, Object> price(Price price) {
    return Map.of("price", price.perUnit(), "currency", price.currency().getCurrencyCode());
  }

  private static Map<String, Object> ratio(Ratio ratio) {
    return Map.of("before", ratio.before(), "after", ratio.after());
  }

  private static Map<String, Object> both(Map<String, Object> some, Map<String, Object> others) {
    Map<String, Object> all = new HashMap<>(some);
    all.putAll(others);
    return all;
  }

  private static Map<String, Object> pair(InstrumentId instrument, InstrumentId other) {
    return Map.of("instrument", instrument.value(), "other", other.value());
  }

  private static Map<String, Object> trade(Fact.Traded traded) {
    return both(
        money(traded.consideration()),
        Map.of(
            "instrument", traded.trade().instrument().value(),
            "side", traded.trade().side().name(),
            "quantity", traded.trade().quantity().units(),
            "fee", traded.fee().amount(),
            "rate", traded.rate()));
  }

  private static Map<String, Object> dividend(Fact.DividendDue due) {
    return both(price(due.perUnit()), Map.of("instrument", due.instrument().value()));
  }

  private static Map<String, Object> payment(Fact.DividendPaid paid) {
    return both(money(paid.amount()), Map.of("due", paid.due()));
  }

  private static Map<String, Object> fraction(Fact.CashInLieu paid) {
    return both(
        price(paid.market()),
        Map.of(
            "instrument", paid.instrument().value(),
            "quantity", paid.fraction().units(),
            "rate", paid.rate()));
  }

  private static Map<String, Object> exchange(Fact.Exchanged exchanged) {
    return both(
        money(exchanged.given()),
        Map.of(
            "received", exchanged.received().amount(),
            "receivedCurrency", exchanged.received().currency().getCurrencyCode()));
  }

  private static Map<String, Object> split(Restructuring.Split split) {
    return both(ratio(split.ratio()), Map.of("instrument", split.instrument().value()));
  }

  private static Map<String, Object> spinOff(Restructuring.SpinOff spinOff) {
    return both(
        both(ratio(spinOff.ratio()), pair(spinOff.parent(), spinOff.child())),
        Map.of("share", spinOff.costShare()));
  }

  private static Map<String, Object> merger(Restructuring.Merger merger) {
    return both(ratio(merger.ratio()), pair(merger.target(), merger.acquirer()));
  }
}
