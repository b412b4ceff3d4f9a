package io.indexwright.adapter.postgres.reference;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Renaming;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How each kind of corporate action lies in columns. */
final class ActionForms {
  private static final List<Form<? extends CorporateAction>> ALL =
      Stream.of(distributions(), recapitalisations(), counts(), exits(), renamings())
          .flatMap(List::stream)
          .toList();

  private ActionForms() {}

  /**
   * One kind.
   *
   * @param kind its name in the table
   * @param written what it says
   * @param read the same again
   */
  private record Form<T extends CorporateAction>(
      String kind, Class<T> type, Function<T, Terms> written, Function<Terms, T> read) {

    Terms written(CorporateAction action) {
      return written.apply(type.cast(action));
    }
  }

  /** Returns the name of the kind of {@code action}. */
  static String kind(CorporateAction action) {
    return form(action).kind();
  }

  /** Returns what {@code action} says besides its kind. */
  static Terms terms(CorporateAction action) {
    return form(action).written(action);
  }

  /** Returns the action of a kind that says so. */
  static CorporateAction action(String kind, Terms terms) {
    return found(ALL.stream().filter(form -> form.kind().equals(kind)), kind).read().apply(terms);
  }

  private static Form<? extends CorporateAction> form(CorporateAction action) {
    return found(ALL.stream().filter(form -> form.type().isInstance(action)), action);
  }

  private static Form<? extends CorporateAction> found(
      Stream<Form<? extends CorporateAction>> forms, Object what) {
    return forms
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no columns are known for " + what));
  }

  private static List<Form<? extends CorporateAction>> distributions() {
    return List.of(
        new Form<>(
            "DIVIDEND",
            Distribution.Dividend.class,
            paid -> amount(paid.amount()),
            terms -> new Distribution.Dividend(terms.number("amount"))),
        new Form<>(
            "SPECIAL_DIVIDEND",
            Distribution.SpecialDividend.class,
            paid -> amount(paid.amount()),
            terms -> new Distribution.SpecialDividend(terms.number("amount"))),
        new Form<>(
            "RETURN_OF_CAPITAL",
            Distribution.ReturnOfCapital.class,
            paid -> amount(paid.amount()),
            terms -> new Distribution.ReturnOfCapital(terms.number("amount"))),
        new Form<>(
            "SPIN_OFF",
            Distribution.SpinOff.class,
            ActionForms::spinOff,
            terms ->
                new Distribution.SpinOff(
                    terms.other(),
                    terms.number("added"),
                    terms.number("held"),
                    terms.find("price").map(BigDecimal::new))));
  }

  private static Terms spinOff(Distribution.SpinOff given) {
    Terms known = ratio(given.distributed(), given.held()).with("other_id", given.child().value());
    return given.value().map(value -> known.with("price", value)).orElse(known);
  }

  private static List<Form<? extends CorporateAction>> recapitalisations() {
    return List.of(
        new Form<>(
            "SPLIT",
            Recapitalisation.Split.class,
            split -> ratio(split.after(), split.held()),
            terms -> new Recapitalisation.Split(terms.number("added"), terms.number("held"))),
        new Form<>(
            "STOCK_DIVIDEND",
            Recapitalisation.StockDividend.class,
            given -> ratio(given.added(), given.held()),
            terms ->
                new Recapitalisation.StockDividend(terms.number("added"), terms.number("held"))),
        new Form<>(
            "RIGHTS",
            Recapitalisation.Rights.class,
            rights -> ratio(rights.added(), rights.held()).with("price", rights.subscription()),
            terms ->
                new Recapitalisation.Rights(
                    terms.number("added"), terms.number("held"), terms.number("price"))));
  }

  private static List<Form<? extends CorporateAction>> counts() {
    return List.of(
        new Form<>(
            "TENDER_BUY_BACK",
            Recapitalisation.TenderBuyBack.class,
            bought ->
                count(bought.shares(), bought.shares().subtract(bought.tendered()))
                    .with("price", bought.price()),
            terms ->
                new Recapitalisation.TenderBuyBack(
                    terms.number("before"),
                    terms.number("before").subtract(terms.number("after")),
                    terms.number("price"))),
        new Form<>(
            "SHARE_COUNT_CHANGE",
            Recapitalisation.ShareCountChange.class,
            changed -> count(changed.change().before(), changed.change().after()),
            terms -> new Recapitalisation.ShareCountChange(change(terms))),
        new Form<>(
            "FLOAT_CHANGE",
            Recapitalisation.FloatChange.class,
            changed -> count(changed.change().before(), changed.change().after()),
            terms -> new Recapitalisation.FloatChange(change(terms))));
  }

  private static List<Form<? extends CorporateAction>> exits() {
    return List.of(
        new Form<>(
            "CASH_MERGER",
            Exit.CashMerger.class,
            merger -> amount(merger.amount()),
            terms -> new Exit.CashMerger(terms.number("amount"))),
        new Form<>(
            "STOCK_MERGER",
            Exit.StockMerger.class,
            merger ->
                ratio(merger.exchanged(), merger.held())
                    .with("other_id", merger.acquirer().value()),
            terms ->
                new Exit.StockMerger(terms.other(), terms.number("added"), terms.number("held"))),
        new Form<>(
            "MIXED_MERGER",
            Exit.MixedMerger.class,
            merger ->
                ratio(merger.exchanged(), merger.held())
                    .with("other_id", merger.acquirer().value())
                    .with("amount", merger.amount()),
            terms ->
                new Exit.MixedMerger(
                    terms.other(),
                    terms.number("added"),
                    terms.number("held"),
                    terms.number("amount"))),
        new Form<>(
            "DELISTING", Exit.Delisting.class, end -> Terms.NONE, terms -> new Exit.Delisting()),
        new Form<>(
            "BANKRUPTCY",
            Exit.Bankruptcy.class,
            end -> Terms.NONE,
            terms -> new Exit.Bankruptcy()));
  }

  private static List<Form<? extends CorporateAction>> renamings() {
    return List.of(
        new Form<>(
            "SYMBOL_CHANGE",
            Renaming.SymbolChange.class,
            renamed -> Terms.NONE.with("name", renamed.name()),
            terms -> new Renaming.SymbolChange(terms.text("name"))),
        new Form<>(
            "REDENOMINATION",
            Renaming.Redenomination.class,
            changed ->
                Terms.NONE
                    .with("from_currency", changed.from().getCurrencyCode())
                    .with("to_currency", changed.to().getCurrencyCode())
                    .with("rate", changed.rate()),
            terms ->
                new Renaming.Redenomination(
                    terms.currency("from_currency"),
                    terms.currency("to_currency"),
                    terms.number("rate"))));
  }

  private static Terms amount(BigDecimal amount) {
    return Terms.NONE.with("amount", amount);
  }

  private static Terms ratio(BigDecimal added, BigDecimal held) {
    return Terms.NONE.with("added", added).with("held", held);
  }

  private static Terms count(BigDecimal before, BigDecimal after) {
    return Terms.NONE.with("before", before).with("after", after);
  }

  private static Ratio change(Terms terms) {
    return new Ratio(terms.number("before"), terms.number("after"));
  }
}
