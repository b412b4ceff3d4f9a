package io.indexwright.calculation;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static java.util.Map.entry;

import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution.Dividend;
import io.indexwright.corporateaction.Distribution.ReturnOfCapital;
import io.indexwright.corporateaction.Distribution.SpecialDividend;
import io.indexwright.corporateaction.Distribution.SpinOff;
import io.indexwright.corporateaction.Exit.Bankruptcy;
import io.indexwright.corporateaction.Exit.CashMerger;
import io.indexwright.corporateaction.Exit.Delisting;
import io.indexwright.corporateaction.Exit.MixedMerger;
import io.indexwright.corporateaction.Exit.StockMerger;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation.FloatChange;
import io.indexwright.corporateaction.Recapitalisation.Rights;
import io.indexwright.corporateaction.Recapitalisation.ShareCountChange;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.corporateaction.Recapitalisation.StockDividend;
import io.indexwright.corporateaction.Recapitalisation.TenderBuyBack;
import io.indexwright.corporateaction.Renaming.Redenomination;
import io.indexwright.corporateaction.Renaming.SymbolChange;
import io.indexwright.corporateaction.Treatment.SpecialDividends;
import io.indexwright.corporateaction.Treatment.SpinOffs;
import io.indexwright.market.Books;
import io.indexwright.rulebook.FxRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of the matrix: what happens to A, which closes at 12 before it, and what A is worth on
 * the ex-date if its price follows. B closes at 16 and C at 20; K is a child or an acquirer that is
 * no constituent, and is worth 4.
 */
final class MatrixEvents {
  static final String EX_DATE = "2024-01-04";

  private static final Map<String, Happening> BY_NAME =
      Map.ofEntries(
          entry("split, 2 for 1", to("6", new Split(dec("2"), dec("1")))),
          entry("reverse split, 1 for 2", to("24", new Split(dec("1"), dec("2")))),
          entry("stock dividend, 1 for 2", to("8", new StockDividend(dec("1"), dec("2")))),
          entry("ordinary dividend", to("9", new Dividend(dec("3")))),
          entry("ordinary dividend, no tax known", to("9", new Dividend(dec("3"))).untaxed()),
          entry("special dividend, gross", to("9", new SpecialDividend(dec("3")))),
          entry("special dividend, net", to("9", new SpecialDividend(dec("3"))).net()),
          entry(
              "special dividend, net, no tax known",
              to("9", new SpecialDividend(dec("3"))).net().untaxed()),
          entry("special dividend of the whole price", to("9", new SpecialDividend(dec("12")))),
          entry("return of capital", to("9", new ReturnOfCapital(dec("3"))).net()),
          entry("rights, in the money", to("11", new Rights(dec("1"), dec("4"), dec("7")))),
          entry("rights, out of the money", to("12", new Rights(dec("1"), dec("4"), dec("12")))),
          entry("spin-off, child added", to("10", child("")).spinning(SpinOffs.ADD)),
          entry(
              "spin-off, child trades already",
              to("10", child("")).spinning(SpinOffs.ADD).withChild()),
          entry("spin-off of a constituent", to("8", ofB()).spinning(SpinOffs.ADD)),
          entry(
              "spin-off, for one close", to("10", child("")).spinning(SpinOffs.ADD_FOR_ONE_CLOSE)),
          entry("spin-off, left out", to("10", child("4")).spinning(SpinOffs.LEAVE_OUT)),
          entry(
              "spin-off, left out, value unknown",
              to("10", child("")).spinning(SpinOffs.LEAVE_OUT)),
          entry("cash merger", to("", new CashMerger(dec("15")))),
          entry("stock merger, inside", to("", new StockMerger(id("B"), dec("1"), dec("2")))),
          entry("stock merger, outside", to("", stockOfK()).withChild()),
          entry(
              "mixed merger, inside",
              to("", new MixedMerger(id("B"), dec("1"), dec("4"), dec("20")))),
          entry(
              "mixed merger, outside",
              to("", new MixedMerger(id("K"), dec("2"), dec("1"), dec("5"))).withChild()),
          entry(
              "tender buy-back", to("11.25", new TenderBuyBack(dec("100"), dec("20"), dec("15")))),
          entry("shares issued", to("12", new ShareCountChange(ratio("10", "11")))),
          entry("shares cancelled", to("12", new ShareCountChange(ratio("10", "9")))),
          entry("float raised", to("12", new FloatChange(ratio("0.5", "0.6")))),
          entry("float lowered", to("12", new FloatChange(ratio("0.5", "0.4")))),
          entry("delisting", to("", new Delisting())),
          entry("bankruptcy", to("", new Bankruptcy())),
          entry("end of the last constituent", to("", new Delisting()).ofAll()),
          entry("symbol change", to("12", new SymbolChange("AA"))),
          entry("redenomination", to("9.6", inEuros()).converted()),
          entry("redenomination, one currency", to("9.6", inEuros())));

  private MatrixEvents() {}

  static Happening named(String event) {
    return Optional.ofNullable(BY_NAME.get(event)).orElseThrow();
  }

  static int count() {
    return BY_NAME.size();
  }

  private static Happening to(String exPrice, CorporateAction action) {
    return new Happening(
        List.of(new Announcement(id("A"), day(EX_DATE), action)),
        exPrice,
        SpecialDividends.GROSS,
        Optional.empty(),
        false,
        true,
        new FxRule.SingleCurrency());
  }

  /** One share of a child for two; it is worth 4. */
  private static CorporateAction child(String value) {
    return new SpinOff(
        id("K"),
        dec("1"),
        dec("2"),
        Optional.of(value).filter(v -> !v.isEmpty()).map(BigDecimal::new));
  }

  /** One share of B, at 16, for four. */
  private static CorporateAction ofB() {
    return new SpinOff(id("B"), dec("1"), dec("4"), Optional.empty());
  }

  private static CorporateAction stockOfK() {
    return new StockMerger(id("K"), dec("3"), dec("1"));
  }

  private static CorporateAction inEuros() {
    return new Redenomination(Books.USD, Books.EUR, dec("0.8"));
  }

  private static Ratio ratio(String before, String after) {
    return new Ratio(dec(before), dec(after));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }

  /**
   * What happens, and what has to be known of it.
   *
   * @param exPrice what A closes at on the ex-date; empty if it trades no more
   * @param childTrades whether K has closes before the ex-date
   * @param taxIsKnown whether a quarter is known to be withheld from dividends of A
   */
  record Happening(
      List<Announcement> announcements,
      String exPrice,
      SpecialDividends specialDividends,
      Optional<SpinOffs> spinOffs,
      boolean childTrades,
      boolean taxIsKnown,
      FxRule fx) {

    private Happening net() {
      return new Happening(
          announcements, exPrice, SpecialDividends.NET, spinOffs, childTrades, taxIsKnown, fx);
    }

    private Happening untaxed() {
      return new Happening(
          announcements, exPrice, specialDividends, spinOffs, childTrades, false, fx);
    }

    private Happening withChild() {
      return new Happening(
          announcements, exPrice, specialDividends, spinOffs, true, taxIsKnown, fx);
    }

    private Happening spinning(SpinOffs kind) {
      return new Happening(
          announcements, exPrice, specialDividends, Optional.of(kind), childTrades, taxIsKnown, fx);
    }

    private Happening converted() {
      return new Happening(
          announcements,
          exPrice,
          specialDividends,
          spinOffs,
          childTrades,
          taxIsKnown,
          new FxRule.AtFixing("ECB", FxRule.Direction.INDEX_PER_LOCAL, 5));
    }

    private Happening ofAll() {
      CorporateAction end = announcements.get(0).action();
      return new Happening(
          List.of(
              new Announcement(id("A"), day(EX_DATE), end),
              new Announcement(id("B"), day(EX_DATE), end),
              new Announcement(id("C"), day(EX_DATE), end)),
          exPrice,
          specialDividends,
          spinOffs,
          childTrades,
          taxIsKnown,
          fx);
    }

    boolean isInEuros() {
      return announcements.get(0).action() instanceof Redenomination;
    }
  }
}
