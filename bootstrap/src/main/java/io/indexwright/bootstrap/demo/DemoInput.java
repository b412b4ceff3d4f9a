package io.indexwright.bootstrap.demo;

import io.indexwright.adapter.marketfeed.CsvFile;
import io.indexwright.adapter.marketfeed.CsvMarketFeed;
import io.indexwright.application.port.MarketFeed;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The real input that the jar carries; every file names its source. */
final class DemoInput {

  private DemoInput() {}

  /** Reads {@code NAME-instruments.csv} and {@code NAME-closes.csv}. */
  static MarketFeed feed(String name) {
    return new CsvMarketFeed(file(name + "-instruments.csv"), file(name + "-closes.csv"));
  }

  /** Returns the ids of everything that {@code feed} speaks of. */
  static SortedSet<InstrumentId> idsOf(MarketFeed feed) {
    return feed.instruments().stream()
        .map(Instrument::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads {@code NAME.properties}. */
  static Properties facts(String name) {
    Properties facts = new Properties();
    try {
      facts.load(new StringReader(file(name + ".properties").text()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
    return facts;
  }

  private static CsvFile file(String name) {
    try (InputStream resource = DemoInput.class.getResourceAsStream("/demo/" + name)) {
      return new CsvFile(
          name,
          new String(
              Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("the jar is damaged: " + name, broken);
    }
  }
}
