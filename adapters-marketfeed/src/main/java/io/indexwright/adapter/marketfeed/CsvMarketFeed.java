package io.indexwright.adapter.marketfeed;

import io.indexwright.application.port.MarketFeed;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Instruments from {@code instrument,name,currency}, closes from {@code
 * date,instrument,close[,currency]}; a close without a currency is in that of its instrument.
 */
public final class CsvMarketFeed implements MarketFeed {
  private final CsvFile instruments;
  private final CsvFile closes;

  public CsvMarketFeed(CsvFile instruments, CsvFile closes) {
    this.instruments = instruments;
    this.closes = closes;
  }

  @Override
  public List<Instrument> instruments() {
    return CsvRows.parse(
        instruments,
        Set.of("instrument", "name", "currency"),
        row -> {
          InstrumentId id = row.instrument();
          Currency currency = row.currency("currency");
          return row.read("name", "a name", name -> new Instrument(id, name, currency));
        });
  }

  @Override
  public List<Close> closes() {
    Map<InstrumentId, Instrument> known =
        instruments().stream()
            .collect(Collectors.toMap(Instrument::id, Function.identity(), (one, other) -> one));
    Set<Place> seen = new HashSet<>();
    return CsvRows.parse(
        closes, Set.of("date", "instrument", "close"), row -> unseen(row, close(row, known), seen));
  }

  private static Close close(Row row, Map<InstrumentId, Instrument> known) {
    LocalDate date = row.date("date");
    Instrument instrument =
        Optional.ofNullable(known.get(row.instrument()))
            .orElseThrow(() -> row.fault("instrument", "not among the instruments"));
    Currency currency = row.has("currency") ? row.currency("currency") : instrument.currency();
    if (!currency.equals(instrument.currency())) {
      throw row.fault(
          "currency",
          instrument.id() + " is priced in " + instrument.currency() + ", not " + currency);
    }
    return new Close(instrument.id(), date, new Price(row.positive("close"), currency));
  }

  /** Two closes of one instrument on one date are a fault, whichever of them is right. */
  private static Close unseen(Row row, Close close, Set<Place> seen) {
    if (!seen.add(new Place(close.instrument(), close.date()))) {
      throw row.fault("date", "a second close of " + close.instrument() + " on " + close.date());
    }
    return close;
  }

  private record Place(InstrumentId instrument, LocalDate date) {}
}
