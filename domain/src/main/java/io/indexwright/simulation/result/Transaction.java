package io.indexwright.simulation.result;

import io.indexwright.portfolio.LedgerEntry;
import java.time.LocalDate;

/** One entry of the ledger of a simulation, and what it was for. */
public record Transaction(LocalDate date, Kind kind, LedgerEntry entry) {

  /** What an entry was for. */
  public enum Kind {
    /** Money that came in. */
    CONTRIBUTION,
    /** Money that went out. */
    WITHDRAWAL,
    /** Dividends that went out. */
    PAYOUT,
    /** Units that were bought. */
    PURCHASE,
    /** Units that were sold. */
    SALE,
    /** Money that an issuer owed or paid. */
    DISTRIBUTION,
    /** Units that became other units, or ended. */
    CORPORATE_ACTION,
    /** Money of one currency for money of another. */
    EXCHANGE,
    /** What cash earned, or cost. */
    INTEREST,
    /** Tax that was withheld from a dividend. */
    WITHHOLDING,
    /** Tax on gains. */
    GAINS_TAX
  }
}
