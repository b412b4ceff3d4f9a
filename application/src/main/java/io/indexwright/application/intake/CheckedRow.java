package io.indexwright.application.intake;

import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.market.Close;
import io.indexwright.market.Price;
import java.util.Currency;

/**
 * A row with nothing wrong in it, its prices as whole numbers.
 *
 * @param instrument its place among those that are known
 * @param scale how many decimals every price has
 * @param open zero if it is not stated, as are {@code high} and {@code low}
 */
public record CheckedRow(
    BarRow row, int instrument, int scale, long close, long open, long high, long low) {

  /** Returns what the row says. */
  public Bar bar() {
    BarRow.Figures stated = row.figures();
    Price price = new Price(stated.close(), Currency.getInstance(row.currency()));
    return new Bar(
        new Close(new InstrumentId(row.instrument()), row.date(), price),
        stated.open(),
        stated.high(),
        stated.low(),
        stated.volume());
  }
}
