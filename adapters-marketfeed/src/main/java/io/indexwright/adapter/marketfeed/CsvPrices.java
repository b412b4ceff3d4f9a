package io.indexwright.adapter.marketfeed;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Closes from {@code date,instrument,close[,currency]}. */
public final class CsvPrices {

  private CsvPrices() {}

  /**
   * Returns every close of {@code file}, in its order.
   *
   * @param currency of closes that have none of their own
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static List<Close> read(CsvFile file, Currency currency) {
    Set<Place> seen = new HashSet<>();
    return CsvRows.parseStrictly(
        file,
        Set.of("date", "instrument", "close"),
        Set.of("currency"),
        row -> {
          Place place = new Place(row.instrument(), row.date("date"));
          Price price =
              new Price(
                  row.positive("close"), row.has("currency") ? row.currency("currency") : currency);
          row.refuseTwice(
              seen.add(place),
              "date",
              "a second close of " + place.instrument() + " on " + place.date());
          return new Close(place.instrument(), place.date(), price);
        });
  }

  private record Place(InstrumentId instrument, LocalDate date) {}
}
