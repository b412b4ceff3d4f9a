package io.indexwright.taxlot;

import static java.util.Comparator.comparing;

import io.indexwright.corporateaction.Ratio;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import io.indexwright.money.Quantity;
import io.indexwright.portfolio.Fact;
import io.indexwright.portfolio.FactRevision;
import io.indexwright.portfolio.Restructuring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One pass over the facts, in their order. */
final class LotRun {
  private final TaxTreatment treatment;
  private final SortedMap<InstrumentId, List<TaxLot>> open = new TreeMap<>();
  private final Washing washing;
  private final List<String> substituted = new ArrayList<>();

  LotRun(TaxTreatment treatment) {
    this.treatment = treatment;
    washing = new Washing(treatment.washSales());
  }

  LotBook book() {
    return new LotBook(treatment, open, washing.realised(), substituted);
  }

  void post(FactRevision told) {
    if (told.fact() instanceof Fact.Traded traded) {
      trade(told, traded);
    } else if (told.fact() instanceof Fact.CashInLieu paid) {
      sell(
          new Sale(
              told.id(),
              paid.instrument(),
              told.effective(),
              paid.fraction(),
              paid.cash(),
              paid.rate()));
    } else if (told.fact() instanceof Fact.Restructured restructured) {
      restructure(restructured.how());
    }
  }

  private void trade(FactRevision told, Fact.Traded traded) {
    InstrumentId instrument = traded.trade().instrument();
    if (traded.isPurchase()) {
      Money cost = traded.cash().negated();
      buy(
          TaxLot.bought(
              new TaxLot.Origin(told.id(), instrument, told.effective()),
              traded.trade().quantity(),
              cost,
              inBase(cost, traded.rate())));
    } else {
      sell(
          new Sale(
              told.id(),
              instrument,
              told.effective(),
              traded.trade().quantity(),
              traded.cash(),
              traded.rate()));
    }
  }

  private void buy(TaxLot lot) {
    List<TaxLot> lots = new ArrayList<>(lotsOf(lot.origin().instrument()));
    lots.addAll(washing.bought(lot));
    open.put(lot.origin().instrument(), lots);
  }

  private void sell(Sale sale) {
    List<TaxLot> lots = lotsOf(sale.instrument());
    Optional<String> objection = treatment.method().objection(lots, sale);
    objection.ifPresent(reason -> substituted.add(sale.id() + ": " + reason));
    LotMethod method = objection.isPresent() ? new LotMethod.Fifo() : treatment.method();
    LotSelection selection = method.taken(lots, sale);
    open.put(sale.instrument(), selection.kept());
    washing.sold(realisations(sale, selection.sold()), open);
  }

  private List<Realisation> realisations(Sale sale, List<TaxLot> sold) {
    List<BigDecimal> claims = sold.stream().map(lot -> lot.quantity().units()).toList();
    List<Money> proceeds = ProRata.shared(sale.proceeds(), claims);
    List<Money> inBase = ProRata.shared(sale.proceedsIn(treatment.base()), claims);
    Money none = Money.zero(treatment.base());
    List<Realisation> realisations = new ArrayList<>();
    for (int i = 0; i < sold.size(); i++) {
      realisations.add(new Realisation(sale, sold.get(i), proceeds.get(i), inBase.get(i), none));
    }
    return realisations;
  }

  private void restructure(Restructuring how) {
    if (how instanceof Restructuring.Split split) {
      open.put(split.instrument(), scaled(lotsOf(split.instrument()), split.ratio()));
      washing.split(split);
    } else if (how instanceof Restructuring.SpinOff spinOff) {
      spinOff(spinOff);
    } else if (how instanceof Restructuring.Merger merger) {
      move(merger.acquirer(), scaled(lotsOf(merger.target()), merger.ratio()));
      open.remove(merger.target());
    }
  }

  private void spinOff(Restructuring.SpinOff spinOff) {
    List<TaxLot> parents = new ArrayList<>();
    List<TaxLot> children = new ArrayList<>();
    for (TaxLot lot : lotsOf(spinOff.parent())) {
      TaxLot.Basis part = lot.basis().part(spinOff.costShare(), BigDecimal.ONE);
      parents.add(lot.with(lot.basis().minus(part)));
      children.add(lot.with(part));
    }
    open.put(spinOff.parent(), parents);
    move(spinOff.child(), scaled(children, spinOff.ratio()));
  }

  /** Lots keep the date on which they were bought, so they may have to go before others. */
  private void move(InstrumentId instrument, List<TaxLot> lots) {
    List<TaxLot> all = new ArrayList<>(lotsOf(instrument));
    lots.forEach(lot -> all.add(lot.of(instrument)));
    all.sort(comparing(lot -> lot.origin().acquired()));
    open.put(instrument, all);
  }

  /** The last lot takes what the others leave, so that lots and position stay one number. */
  private static List<TaxLot> scaled(List<TaxLot> lots, Ratio ratio) {
    List<TaxLot> scaled = new ArrayList<>();
    Quantity before = Quantity.NONE;
    Quantity after = Quantity.NONE;
    for (TaxLot lot : lots) {
      before = before.plus(lot.quantity());
      Quantity due = ratio.of(before);
      scaled.add(lot.with(due.minus(after)));
      after = due;
    }
    return scaled;
  }

  private List<TaxLot> lotsOf(InstrumentId instrument) {
    return open.getOrDefault(instrument, List.of());
  }

  private Money inBase(Money amount, BigDecimal rate) {
    return Money.rounded(amount.amount().multiply(rate), treatment.base(), RoundingMode.HALF_UP);
  }
}
