package io.indexwright.corporateaction;

/**
 * What an index decides about corporate actions before any of them can be made an adjustment of.
 *
 * @param withholding rates of tax; needed if special dividends are taken net
 */
public record Treatment(
    SameDayOrder sameDayOrder,
    SpecialDividends specialDividends,
    SpinOffs spinOffs,
    Withholding withholding) {

  /** Cash before splits, special dividends before tax, children added; no tax is known. */
  public static final Treatment COMMON =
      new Treatment(
          SameDayOrder.CASH_RIGHTS_SPLIT, SpecialDividends.GROSS, SpinOffs.ADD, Withholding.NONE);

  /** How much of a special dividend leaves the price. */
  public enum SpecialDividends {
    /** All that is paid. */
    GROSS,
    /** What is left of it after withholding tax. */
    NET
  }

  /** What becomes of the shares of a child that a constituent gives to its holders. */
  public enum SpinOffs {
    /** They are added at the ex-date and stay until the next basket is decided. */
    ADD,
    /** They are added at the ex-date and leave after their first close. */
    ADD_FOR_ONE_CLOSE,
    /** They are not added; their value leaves the price, like a special dividend. */
    LEAVE_OUT
  }
}
