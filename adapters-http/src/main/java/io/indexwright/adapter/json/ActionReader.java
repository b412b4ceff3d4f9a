package io.indexwright.adapter.json;

import io.indexwright.adapter.json.document.Forms;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.application.reference.ToldAction;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Renaming;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what is told of an issuer; actions have the fields of the canonical form. */
final class ActionReader {
  private static final Forms<CorporateAction> ACTIONS =
      Forms.<CorporateAction>none()
          .with("DIVIDEND", paying(Distribution.Dividend::new))
          .with("SPECIAL_DIVIDEND", paying(Distribution.SpecialDividend::new))
          .with("RETURN_OF_CAPITAL", paying(Distribution.ReturnOfCapital::new))
          .with("SPIN_OFF", ActionReader::spinOff)
          .with("SPLIT", counting("after", "held", Recapitalisation.Split::new))
          .with("STOCK_DIVIDEND", counting("added", "held", Recapitalisation.StockDividend::new))
          .with("RIGHTS", ActionReader::rights)
          .with("TENDER_BUY_BACK", ActionReader::buyBack)
          .with("SHARE_COUNT_CHANGE", changing(Recapitalisation.ShareCountChange::new))
          .with("FLOAT_CHANGE", changing(Recapitalisation.FloatChange::new))
          .with("CASH_MERGER", paying(Exit.CashMerger::new))
          .with("STOCK_MERGER", ActionReader::stockMerger)
          .with("MIXED_MERGER", ActionReader::mixedMerger)
          .with("DELISTING", at -> at.made(Exit.Delisting::new))
          .with("BANKRUPTCY", at -> at.made(Exit.Bankruptcy::new))
          .with("SYMBOL_CHANGE", ActionReader::symbolChange)
          .with("REDENOMINATION", ActionReader::redenomination);

  private ActionReader() {}

  /** Reads one announcement, whole. */
  static Optional<ToldAction> at(Place at) {
    Optional<String> name = at.field("name").words("a name");
    Optional<LocalDate> exDate = at.field("exDate").date();
    Optional<CorporateAction> action = ACTIONS.at(at.field("action"));
    return at.made(
        () -> new ToldAction(name.orElseThrow(), exDate.orElseThrow(), action.orElseThrow()));
  }

  private static Function<Place, Optional<CorporateAction>> paying(
      Function<BigDecimal, CorporateAction> maker) {
    return at -> made(at, List.of("amount"), read -> maker.apply(read.get(0)));
  }

  private static Function<Place, Optional<CorporateAction>> counting(
      String first, String second, BiFunction<BigDecimal, BigDecimal, CorporateAction> maker) {
    return at -> made(at, List.of(first, second), read -> maker.apply(read.get(0), read.get(1)));
  }

  private static Function<Place, Optional<CorporateAction>> changing(
      Function<Ratio, CorporateAction> maker) {
    return counting("before", "after", (before, after) -> maker.apply(new Ratio(before, after)));
  }

  private static Optional<CorporateAction> rights(Place at) {
    return made(
        at,
        List.of("added", "held", "subscription"),
        read -> new Recapitalisation.Rights(read.get(0), read.get(1), read.get(2)));
  }

  private static Optional<CorporateAction> buyBack(Place at) {
    return made(
        at,
        List.of("shares", "tendered", "price"),
        read -> new Recapitalisation.TenderBuyBack(read.get(0), read.get(1), read.get(2)));
  }

  private static Optional<CorporateAction> spinOff(Place at) {
    Optional<InstrumentId> child = JsonFacts.id(at.field("child"));
    Place value = at.field("value");
    Optional<BigDecimal> stated = value.isMissing() ? Optional.empty() : number(value);
    return made(
        at,
        List.of("distributed", "held"),
        read -> new Distribution.SpinOff(child.orElseThrow(), read.get(0), read.get(1), stated));
  }

  private static Optional<CorporateAction> stockMerger(Place at) {
    Optional<InstrumentId> acquirer = JsonFacts.id(at.field("acquirer"));
    return made(
        at,
        List.of("exchanged", "held"),
        read -> new Exit.StockMerger(acquirer.orElseThrow(), read.get(0), read.get(1)));
  }

  private static Optional<CorporateAction> mixedMerger(Place at) {
    Optional<InstrumentId> acquirer = JsonFacts.id(at.field("acquirer"));
    return made(
        at,
        List.of("exchanged", "held", "amount"),
        read ->
            new Exit.MixedMerger(acquirer.orElseThrow(), read.get(0), read.get(1), read.get(2)));
  }

  private static Optional<CorporateAction> symbolChange(Place at) {
    Optional<String> name = JsonFacts.name(at.field("name"));
    return at.made(() -> new Renaming.SymbolChange(name.orElseThrow()));
  }

  private static Optional<CorporateAction> redenomination(Place at) {
    Optional<Currency> from = JsonFacts.currency(at.field("from"));
    Optional<Currency> to = JsonFacts.currency(at.field("to"));
    return made(
        at,
        List.of("rate"),
        read -> new Renaming.Redenomination(from.orElseThrow(), to.orElseThrow(), read.get(0)));
  }

  /** Makes an action of numbers that all have to be there. */
  private static Optional<CorporateAction> made(
      Place at, List<String> names, Function<List<BigDecimal>, CorporateAction> maker) {
    List<Optional<BigDecimal>> read = names.stream().map(name -> number(at.field(name))).toList();
    Supplier<CorporateAction> action =
        () -> maker.apply(read.stream().map(Optional::orElseThrow).toList());
    return at.made(action);
  }

  private static Optional<BigDecimal> number(Place at) {
    return at.decimal("a positive decimal", number -> number);
  }
}
