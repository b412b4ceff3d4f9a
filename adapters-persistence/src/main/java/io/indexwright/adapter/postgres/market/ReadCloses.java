package io.indexwright.adapter.postgres.market;

import io.indexwright.adapter.postgres.sql.CopiedRows;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.CloseColumns;
import io.indexwright.market.CloseColumns.Series;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects closes from rows into columns, without an object for each. */
final class ReadCloses {
  private static final int AT_FIRST = 1 << 10;
  private static final long NOBODY = -1;

  /** Those of most prices: cents. */
  static final int USUAL_DECIMALS = 2;

  private final Numbers instruments;
  private final Map<Long, Map<String, Integer>> places = new HashMap<>();
  private final List<Series> series = new ArrayList<>();

  private int[] seriesAt = new int[AT_FIRST];
  private int[] epochDays = new int[AT_FIRST];
  private long[] unscaled = new long[AT_FIRST];
  private int[] scales = new int[AT_FIRST];
  private int[] revisions = new int[AT_FIRST];
  private int size;

  private long lastNumber = NOBODY;
  private String lastCurrency = "";
  private int lastPlace;

  /** Reads closes of {@code instruments}. */
  ReadCloses(Numbers instruments) {
    this.instruments = instruments;
  }

  /**
   * Reads rows to their end: number, date, close, and, where they are not the usual ones, decimals,
   * revision and currency.
   */
  CloseColumns of(CopiedRows rows) throws SQLException {
    while (rows.next()) {
      if (size == seriesAt.length) {
        resize(size * 2);
      }
      long number = rows.whole(NOBODY);
      epochDays[size] = rows.epochDay();
      unscaled[size] = rows.whole(0);
      scales[size] = (int) rows.whole(USUAL_DECIMALS);
      revisions[size] = (int) rows.whole(0);
      seriesAt[size] = place(number, rows.text(instruments.usualCurrency()));
      size++;
    }
    resize(size);
    return new CloseColumns(series, seriesAt, epochDays, unscaled, scales, revisions);
  }

  private void resize(int length) {
    seriesAt = Arrays.copyOf(seriesAt, length);
    epochDays = Arrays.copyOf(epochDays, length);
    unscaled = Arrays.copyOf(unscaled, length);
    scales = Arrays.copyOf(scales, length);
    revisions = Arrays.copyOf(revisions, length);
  }

  private int place(long number, String currency) {
    if (number != lastNumber || !currency.equals(lastCurrency)) {
      lastPlace =
          places
              .computeIfAbsent(number, key -> new HashMap<>())
              .computeIfAbsent(currency, key -> newPlace(number, currency));
      lastNumber = number;
      lastCurrency = currency;
    }
    return lastPlace;
  }

  private int newPlace(long number, String currency) {
    InstrumentId instrument = Optional.ofNullable(instruments.byNumber().get(number)).orElseThrow();
    series.add(new Series(instrument, Currency.getInstance(currency)));
    return series.size() - 1;
  }
}
