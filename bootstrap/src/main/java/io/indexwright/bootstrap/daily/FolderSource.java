package io.indexwright.bootstrap.daily;

import io.indexwright.adapter.marketfeed.CsvActions;
import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvMarketFeed;
import io.indexwright.adapter.marketfeed.CsvRates;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.application.port.source.DaySource;
import io.indexwright.bootstrap.files.WholeFile;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.instrument.Instrument;
import io.indexwright.market.Close;
import io.indexwright.rates.FxQuote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of CSV files, each with as many days as it likes: {@code instruments.csv} and {@code
 * closes.csv}, and {@code actions.csv} and {@code fx.csv} if there is something to say.
 *
 * @param name by which the source is looked up; not blank
 */
public record FolderSource(String name, Path folder) implements DaySource {

  @Override
  public MarketFeed prices(LocalDate date) {
    MarketFeed all = new CsvMarketFeed(csv("instruments.csv"), csv("closes.csv"));
    List<Instrument> instruments = all.instruments();
    List<Close> closes = all.closes().stream().filter(close -> close.date().equals(date)).toList();
    return new MarketFeed() {
      @Override
      public List<Instrument> instruments() {
        return instruments;
      }

      @Override
      public List<Close> closes() {
        return closes;
      }
    };
  }

  @Override
  public Collection<FxQuote> rates(LocalDate date) {
    return optional("fx.csv").map(CsvRates::fx).orElse(List.of()).stream()
        .filter(quote -> quote.date().equals(date))
        .toList();
  }

  /** Names each by its instrument, its ex-date, and which of those it is in the file. */
  @Override
  public Map<String, Announcement> announcements(LocalDate date) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Announcement> named = new LinkedHashMap<>();
    for (Announcement one : optional("actions.csv").map(CsvActions::read).orElse(List.of())) {
      String event = name + "/" + one.instrument() + "/" + one.exDate();
      named.put(event + "/" + counts.merge(event, 1, Integer::sum), one);
    }
    return named;
  }

  private Optional<CsvFile> optional(String file) {
    return Files.exists(folder.resolve(file)) ? Optional.of(csv(file)) : Optional.empty();
  }

  private CsvFile csv(String file) {
    Path path = folder.resolve(file);
    return new CsvFile(path.toString(), WholeFile.read(path));
  }
}
