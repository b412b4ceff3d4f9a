package io.indexwright.adapter.marketfeed.synthetic.file;

import io.indexwright.adapter.marketfeed.synthetic.RawText;
import io.indexwright.instrument.Instrument;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How bars are written, so that they can be read as a file of bars.
 *
 * @param isJson a JSON object on every line; a table with a header if not
 * @param isCompressed by gzip
 */
public record BarForm(boolean isJson, boolean isCompressed) {

  /** Opens the file of the folder. */
  Lines in(Path folder) throws IOException {
    String name = (isJson ? "bars.ndjson" : "bars.csv") + (isCompressed ? ".gz" : "");
    Path file = folder.resolve(name);
    Lines lines = isCompressed ? Lines.compressed(file) : Lines.plain(file);
    return isJson ? lines : lines.under("date,instrument,close,currency,open,high,low,volume");
  }

  String line(RawRow row, Instrument instrument) {
    return isJson ? object(row, instrument) : fields(row, instrument);
  }

  private static String fields(RawRow row, Instrument instrument) {
    return String.join(
        ",",
        row.date().toString(),
        instrument.id().value(),
        number(row, Column.CLOSE),
        instrument.currency().getCurrencyCode(),
        number(row, Column.OPEN),
        number(row, Column.HIGH),
        number(row, Column.LOW),
        number(row, Column.VOLUME));
  }

  private static String object(RawRow row, Instrument instrument) {
    return "{"
        + String.join(
            ",",
            member("date", quoted(row.date())),
            member("instrument", quoted(instrument.id())),
            member("close", number(row, Column.CLOSE)),
            member("currency", quoted(instrument.currency())),
            member("open", number(row, Column.OPEN)),
            member("high", number(row, Column.HIGH)),
            member("low", number(row, Column.LOW)),
            member("volume", number(row, Column.VOLUME)))
        + "}";
  }

  private static String member(String name, String value) {
    return quoted(name) + ":" + value;
  }

  /** Dates, ids and codes have nothing in them that would have to be escaped. */
  private static String quoted(Object text) {
    return "\"" + text + "\"";
  }

  private static String number(RawRow row, Column column) {
    return RawText.plain(row.get(column));
  }
}
