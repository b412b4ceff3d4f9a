/**
 * What units cost and what was gained on them. A {@link TaxLot} is what is left of one purchase; a
 * {@link LotMethod} says which lots a sale takes; a {@link Realisation} is one lot sold, its {@link
 * Gain} split into price and currency; {@link WashSales} defer losses on what was bought again. A
 * {@link LotBook} follows from the facts of a ledger and a {@link TaxTreatment}.
 */
package io.indexwright.taxlot;
