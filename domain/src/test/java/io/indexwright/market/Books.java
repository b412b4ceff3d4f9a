package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Price books that can be read at a glance: {@code on("2024-01-02", "A", "10", "B", "20")}. */
public final class Books {
  public static final Currency USD = Currency.getInstance("USD");
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Currency JPY = Currency.getInstance("JPY");

  private Books() {}

  public static InstrumentId id(String value) {
    return new InstrumentId(value);
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  public static Price usd(String perUnit) {
    return Price.of(perUnit, USD);
  }

  /** Returns the closes of {@code date}: an instrument, its dollars, an instrument, its dollars. */
  public static PriceBook on(String date, String... namesAndPrices) {
    SortedMap<InstrumentId, Price> prices = new TreeMap<>();
    for (int i = 0; i < namesAndPrices.length; i += 2) {
      prices.put(id(namesAndPrices[i]), usd(namesAndPrices[i + 1]));
    }
    return new PriceBook(day(date), prices);
  }

  public static PriceHistory history(PriceBook... books) {
    return PriceHistory.of(closesOf(List.of(books)));
  }

  /** Returns every close in {@code books}, in a list that may be shuffled. */
  public static List<Close> closesOf(Iterable<PriceBook> books) {
    List<Close> closes = new ArrayList<>();
    for (PriceBook book : books) {
      book.prices().forEach((id, price) -> closes.add(new Close(id, book.date(), price)));
    }
    return closes;
  }
}
