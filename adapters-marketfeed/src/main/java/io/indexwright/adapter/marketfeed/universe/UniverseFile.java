package io.indexwright.adapter.marketfeed.universe;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A table of {@code instrument,name,currency,market,symbol,zone,sector}: the market by its code of
 * ISO 10383, the zone as in {@code America/New_York}.
 */
public final class UniverseFile {
  private static final List<String> COLUMNS =
      List.of("instrument", "name", "currency", "market", "symbol", "zone", "sector");

  private static final String USUAL = "usual.csv";

  private final List<Followed> followed = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<InstrumentId> seen = new HashSet<>();

  private UniverseFile() {}

  /**
   * Reads every row.
   *
   * @param name what messages call the file
   * @throws MalformedFeedException with every row that cannot be understood, or comes twice
   */
  public static List<Followed> read(String name, String text) {
    UniverseFile file = new UniverseFile();
    try (CsvReader<NamedCsvRecord> rows = reader(text)) {
      rows.forEach(file::take);
    } catch (CsvParseException malformed) {
      file.faults.add(String.valueOf(malformed.getMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
    if (file.faults.isEmpty() && file.followed.isEmpty()) {
      file.faults.add("line 2: expected an instrument, was nothing");
    }
    if (!file.faults.isEmpty()) {
      throw new MalformedFeedException(name, file.faults);
    }
    return List.copyOf(file.followed);
  }

  /** Returns thirty well-known stocks, for whoever has not said what to follow. */
  public static List<Followed> usual() {
    try (InputStream resource = UniverseFile.class.getResourceAsStream(USUAL)) {
      byte[] bytes = Objects.requireNonNull(resource, USUAL).readAllBytes();
      return read(USUAL, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("the jar is damaged: " + USUAL, broken);
    }
  }

  private static CsvReader<NamedCsvRecord> reader(String text) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(text);
  }

  private void take(NamedCsvRecord row) {
    String place = "line " + row.getStartingLineNumber();
    List<String> missing =
        COLUMNS.stream()
            .filter(column -> row.findField(column).filter(text -> !text.isBlank()).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      faults.add(place + ": expected something in " + missing);
      return;
    }
    try {
      Followed one = followed(row);
      if (!seen.add(one.instrument().id())) {
        throw new IllegalArgumentException("a second row of " + one.instrument().id());
      }
      followed.add(one);
    } catch (IllegalArgumentException | DateTimeException refused) {
      faults.add(place + ": " + refused.getMessage());
    }
  }

  private static Followed followed(NamedCsvRecord row) {
    InstrumentId id = new InstrumentId(row.getField("instrument").strip());
    Currency currency = currency(row.getField("currency").strip());
    return new Followed(
        new Instrument(id, row.getField("name").strip(), currency),
        new Ticker(
            id,
            row.getField("market").strip(),
            row.getField("symbol").strip(),
            currency,
            ZoneId.of(row.getField("zone").strip())),
        row.getField("sector").strip());
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "expected an ISO 4217 currency code such as USD, was '" + code + "'", unknown);
    }
  }
}
