package io.indexwright.weighting;

import io.indexwright.corporateaction.CorporateActions;
import io.indexwright.corporateaction.Treatment;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Books;
import io.indexwright.market.Chronicle;
import io.indexwright.market.Dated;
import io.indexwright.market.Figure;
import io.indexwright.market.Market;
import io.indexwright.market.MarketView;
import io.indexwright.market.PriceHistory;
import io.indexwright.market.Scheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known on 2 January 2024, said in pairs: an instrument, its number or group. */
public record Facts(List<Dated<Figure, BigDecimal>> figures, List<Dated<Scheme, String>> groups) {
  public static final LocalDate DATE = Books.day("2024-01-02");
  public static final Facts NONE = new Facts(List.of(), List.of());

  public Facts and(Figure figure, String... namesAndNumbers) {
    List<Dated<Figure, BigDecimal>> more = new ArrayList<>(figures);
    claims(namesAndNumbers)
        .forEach((id, number) -> more.add(new Dated<>(figure, id, DATE, number)));
    return new Facts(more, groups);
  }

  public Facts and(Scheme scheme, String... namesAndGroups) {
    List<Dated<Scheme, String>> more = new ArrayList<>(groups);
    for (int i = 0; i < namesAndGroups.length; i += 2) {
      more.add(new Dated<>(scheme, Books.id(namesAndGroups[i]), DATE, namesAndGroups[i + 1]));
    }
    return new Facts(figures, more);
  }

  public MarketView view() {
    return new Market(
            PriceHistory.of(List.of()),
            CorporateActions.NONE,
            Chronicle.of(figures),
            Chronicle.of(groups))
        .asOf(DATE, Treatment.COMMON);
  }

  public static SortedMap<InstrumentId, BigDecimal> claims(String... namesAndNumbers) {
    SortedMap<InstrumentId, BigDecimal> claims = new TreeMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      claims.put(Books.id(namesAndNumbers[i]), new BigDecimal(namesAndNumbers[i + 1]));
    }
    return claims;
  }
}
