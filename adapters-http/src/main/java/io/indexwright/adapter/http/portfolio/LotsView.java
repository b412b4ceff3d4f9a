package io.indexwright.adapter.http.portfolio;

import io.indexwright.adapter.http.MoneyView;
import io.indexwright.taxlot.LotBook;
import io.indexwright.taxlot.TaxLot;
import java.time.LocalDate;
import java.util.List;

/**
 * What is left of every purchase, by instrument and then in order of purchase.
 *
 * @param realised what was gained by every sale, together
 */
record LotsView(List<Lot> data, MoneyView basis, MoneyView realised) {

  static LotsView of(LotBook lots) {
    return new LotsView(
        lots.open().values().stream().flatMap(List::stream).map(Lot::of).toList(),
        MoneyView.of(lots.basis()),
        MoneyView.of(lots.realisedGain().total()));
  }

  /**
   * What is left of one.
   *
   * @param purchase the reference of the fact in the ledger
   * @param basis what it cost, for tax
   */
  record Lot(
      String purchase,
      String instrument,
      LocalDate acquired,
      LocalDate heldFrom,
      String quantity,
      MoneyView basis) {

    static Lot of(TaxLot lot) {
      return new Lot(
          lot.origin().id(),
          lot.origin().instrument().value(),
          lot.origin().acquired(),
          lot.heldFrom(),
          lot.quantity().toString(),
          MoneyView.of(lot.basis().total()));
    }
  }
}
