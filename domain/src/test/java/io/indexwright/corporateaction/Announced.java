package io.indexwright.corporateaction;

import io.indexwright.market.Books;
import java.math.BigDecimal;
import java.util.List;

/** Announcements for tests. */
public final class Announced {

  private Announced() {}

  /** One share becomes {@code after}. */
  public static CorporateActions split(String instrument, String exDate, String after) {
    return one(
        instrument, exDate, new Recapitalisation.Split(new BigDecimal(after), BigDecimal.ONE));
  }

  /** One action alone. */
  public static CorporateActions one(String instrument, String exDate, CorporateAction action) {
    return new CorporateActions(List.of(on(instrument, exDate, action)));
  }

  /** One of several. */
  public static Announcement on(String instrument, String exDate, CorporateAction action) {
    return new Announcement(Books.id(instrument), Books.day(exDate), action);
  }
}
