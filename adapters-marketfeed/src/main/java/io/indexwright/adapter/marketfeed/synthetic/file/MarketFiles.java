package io.indexwright.adapter.marketfeed.synthetic.file;

import io.indexwright.adapter.marketfeed.synthetic.History;
import io.indexwright.adapter.marketfeed.synthetic.RawText;
import io.indexwright.adapter.marketfeed.synthetic.SyntheticMarket;
import io.indexwright.adapter.marketfeed.synthetic.SyntheticSource;
import io.indexwright.adapter.marketfeed.synthetic.defect.Planted;
import io.indexwright.adapter.marketfeed.synthetic.defect.Planter;
import io.indexwright.application.feed.Followed;
import io.indexwright.corporateaction.Recapitalisation.Split;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.quality.Column;
import io.indexwright.quality.RawRow;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.series.Days;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A synthetic market in the files of a folder; no more than one company is in memory at a time.
 *
 * <p>{@code universe.csv}, {@code bars.csv} or {@code bars.ndjson}, {@code actions.csv} and {@code
 * rates.csv} are in the forms that commands read; {@code defects.csv} is the truth about the
 * defects; {@code raw/} has the rows of each company as a vendor gives them.
 *
 * @param hasRaw whether there is {@code raw/}
 */
public record MarketFiles(
    SyntheticMarket market, Days days, Planter planter, BarForm form, boolean hasRaw) {

  /** How many lines were written. */
  public record Written(long bars, long actions, long rates, long defects) {}

  /**
   * Writes all of them.
   *
   * @param done hears how many companies are written
   * @throws InterruptedIOException if the thread is interrupted
   */
  public Written write(Path folder, LongConsumer done) throws IOException {
    Path raw = folder.resolve("raw");
    if (hasRaw) {
      Files.createDirectory(raw);
    }
    try (Lines universe =
            under(folder, "universe", "instrument,name,currency,market,symbol,zone,sector");
        Lines bars = form.in(folder);
        Lines actions = under(folder, "actions", "ex_date,instrument,action,new,held,amount");
        Lines rates = under(folder, "rates", "date,fixing,of,in,rate");
        Lines defects = under(folder, "defects", "date,series,defect")) {
      Book book = new Book(universe, bars, actions, rates, defects, raw);
      for (int number = 1; number <= market.companies(); number++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("interrupted before company " + number);
        }
        write(number, book);
        done.accept(number);
      }
      for (CurrencyPair pair : SyntheticMarket.PAIRS) {
        write(pair, book);
      }
      return new Written(bars.count(), actions.count(), rates.count(), defects.count());
    }
  }

  private record Book(
      Lines universe, Lines bars, Lines actions, Lines rates, Lines defects, Path raw) {}

  private static Lines under(Path folder, String name, String header) throws IOException {
    return Lines.plain(folder.resolve(name + ".csv")).under(header);
  }

  private void write(int number, Book book) throws IOException {
    Followed company = market.followed(number);
    InstrumentId id = company.instrument().id();
    book.universe().add(line(company));
    History history = market.history(number, days);
    Planted planted = planter.plant(id.value(), history.rows());
    for (RawRow row : planted.series().rows()) {
      book.bars().add(form.line(row, company.instrument()));
      writeActions(row, id, book.actions());
    }
    if (history.delisted().isPresent()) {
      book.actions().add(action(history.delisted().get(), id, "DELISTING,,,"));
    }
    write(id.value(), planted, book);
  }

  private static String line(Followed company) {
    return String.join(
        ",",
        company.instrument().id().value(),
        company.instrument().name(),
        company.instrument().currency().getCurrencyCode(),
        company.ticker().market(),
        company.ticker().symbol(),
        company.ticker().zone().getId(),
        company.sector());
  }

  private static void writeActions(RawRow row, InstrumentId id, Lines actions) throws IOException {
    Optional<BigDecimal> ratio = row.get(Column.SPLIT);
    if (ratio.isPresent()) {
      Split split = History.split(ratio.get());
      String units = "%s,%s".formatted(split.after().toPlainString(), split.held().toPlainString());
      actions.add(action(row.date(), id, "SPLIT," + units + ","));
    }
    Optional<BigDecimal> paid = row.get(Column.DIVIDEND);
    if (paid.isPresent()) {
      actions.add(action(row.date(), id, "DIVIDEND,,," + paid.get().toPlainString()));
    }
  }

  private static String action(LocalDate exDate, InstrumentId id, String rest) {
    return exDate + "," + id + "," + rest;
  }

  private void write(CurrencyPair pair, Book book) throws IOException {
    String of = pair.of().getCurrencyCode();
    String in = pair.in().getCurrencyCode();
    Planted planted = planter.plant(of + in, market.rates(pair, days));
    for (RawRow row : planted.series().rows()) {
      String quoted = String.join(",", SyntheticSource.NAME, of, in);
      book.rates().add(row.date() + "," + quoted + "," + RawText.plain(row.get(Column.CLOSE)));
    }
    write(of + in, planted, book);
  }

  /** What is wrong with a series, and the series as it is. */
  private void write(String name, Planted planted, Book book) throws IOException {
    for (var touched : planted.touched().entrySet()) {
      book.defects().add(touched.getKey() + "," + name + "," + touched.getValue());
    }
    if (hasRaw) {
      Path file = book.raw().resolve(name.replace(':', '-') + ".csv");
      Files.writeString(file, RawText.of(planted.series()));
    }
  }
}
