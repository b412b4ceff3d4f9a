package io.indexwright.proof;

import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Renaming;
import io.indexwright.proof.Canonical.Fields;
import java.math.BigDecimal;

/** The canonical form of corporate actions, as they were announced. */
final class CanonicalActions {
  static final Kinds<CorporateAction> KINDS = renamings(exits(recapitalisations(distributions())));

  private CanonicalActions() {}

  private static Kinds<CorporateAction> distributions() {
    return Kinds.<CorporateAction>none()
        .with(Distribution.Dividend.class, "DIVIDEND", paid -> amount(paid.amount()))
        .with(Distribution.SpecialDividend.class, "SPECIAL_DIVIDEND", p -> amount(p.amount()))
        .with(Distribution.ReturnOfCapital.class, "RETURN_OF_CAPITAL", p -> amount(p.amount()))
        .with(Distribution.SpinOff.class, "SPIN_OFF", CanonicalActions::of);
  }

  private static Kinds<CorporateAction> recapitalisations(Kinds<CorporateAction> kinds) {
    return kinds
        .with(
            Recapitalisation.Split.class,
            "SPLIT",
            split -> held(split.held()).with("after", split.after()))
        .with(
            Recapitalisation.StockDividend.class,
            "STOCK_DIVIDEND",
            given -> held(given.held()).with("added", given.added()))
        .with(
            Recapitalisation.Rights.class,
            "RIGHTS",
            rights ->
                held(rights.held())
                    .with("added", rights.added())
                    .with("subscription", rights.subscription()))
        .with(
            Recapitalisation.TenderBuyBack.class,
            "TENDER_BUY_BACK",
            bought ->
                Fields.none()
                    .with("price", bought.price())
                    .with("shares", bought.shares())
                    .with("tendered", bought.tendered()))
        .with(
            Recapitalisation.ShareCountChange.class,
            "SHARE_COUNT_CHANGE",
            changed -> of(changed.change()))
        .with(Recapitalisation.FloatChange.class, "FLOAT_CHANGE", changed -> of(changed.change()));
  }

  private static Kinds<CorporateAction> exits(Kinds<CorporateAction> kinds) {
    return kinds
        .with(Exit.CashMerger.class, "CASH_MERGER", merger -> amount(merger.amount()))
        .with(
            Exit.StockMerger.class,
            "STOCK_MERGER",
            merger ->
                held(merger.held())
                    .with("acquirer", merger.acquirer().value())
                    .with("exchanged", merger.exchanged()))
        .with(
            Exit.MixedMerger.class,
            "MIXED_MERGER",
            merger ->
                amount(merger.amount())
                    .with("acquirer", merger.acquirer().value())
                    .with("exchanged", merger.exchanged())
                    .with("held", merger.held()))
        .with(Exit.Delisting.class, "DELISTING")
        .with(Exit.Bankruptcy.class, "BANKRUPTCY");
  }

  private static Kinds<CorporateAction> renamings(Kinds<CorporateAction> kinds) {
    return kinds
        .with(
            Renaming.SymbolChange.class,
            "SYMBOL_CHANGE",
            change -> Fields.none().with("name", change.name()))
        .with(
            Renaming.Redenomination.class,
            "REDENOMINATION",
            change ->
                Fields.none()
                    .with("from", change.from().getCurrencyCode())
                    .with("rate", change.rate())
                    .with("to", change.to().getCurrencyCode()));
  }

  private static Fields of(Distribution.SpinOff spinOff) {
    Fields known =
        held(spinOff.held())
            .with("child", spinOff.child().value())
            .with("distributed", spinOff.distributed());
    return spinOff.value().map(value -> known.with("value", value)).orElse(known);
  }

  private static Fields of(Ratio change) {
    return Fields.none().with("after", change.after()).with("before", change.before());
  }

  private static Fields held(BigDecimal held) {
    return Fields.none().with("held", held);
  }

  private static Fields amount(BigDecimal amount) {
    return Fields.none().with("amount", amount);
  }
}
