package io.indexwright.application.intake;

import io.indexwright.instrument.Instrument;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is wrong with rows as they pass by. It remembers which bars it has seen, in about a
 * hundred bytes for each instrument and year.
 */
public final class RowCheck {
  private static final int LAST_YEAR = 9999;
  private static final int MOST = 100;

  private final Map<String, Known> instruments = new HashMap<>();
  private final SeenDays seen = new SeenDays();
  private final RowFaults faults;
  private final WholePrices prices;
  private long rows;

  private record Known(int place, String currency) {}

  /** Knows {@code instruments}, and tells {@code faults} what is wrong. */
  public RowCheck(List<Instrument> instruments, RowFaults faults) {
    this.faults = faults;
    this.prices = new WholePrices(faults);
    for (Instrument instrument : instruments) {
      this.instruments.put(
          instrument.id().value(),
          new Known(this.instruments.size(), instrument.currency().getCurrencyCode()));
    }
  }

  /** Returns the row if there is one and nothing is wrong with it. */
  public Optional<CheckedRow> check(Reading reading) {
    rows++;
    if (reading instanceof RowFault fault) {
      faults.add(fault);
    }
    return reading instanceof BarRow row ? checked(row) : Optional.empty();
  }

  /** Returns how many rows went by. */
  public long rows() {
    return rows;
  }

  private Optional<CheckedRow> checked(BarRow row) {
    long before = faults.inAll();
    boolean isDated = isDated(row);
    checkVolume(row);
    Known known = instruments.getOrDefault(row.instrument(), new Known(-1, row.currency()));
    if (known.place() < 0) {
      tell(row, "instrument", "unknown instrument: " + row.instrument());
    } else if (isDated && !seen.add(known.place(), row.date())) {
      tell(row, "date", "a second bar of " + row.instrument() + " on " + row.date());
    }
    if (!known.currency().equals(row.currency())) {
      tell(
          row,
          "currency",
          row.instrument() + " is priced in " + known.currency() + ", not in " + row.currency());
    }
    Optional<CheckedRow> whole = prices.of(row, known.place());
    return faults.inAll() == before ? whole : Optional.empty();
  }

  private boolean isDated(BarRow row) {
    int year = row.date().getYear();
    if (year < 1 || year > LAST_YEAR) {
      tell(row, "date", "not in the years 1 to 9999: " + row.date());
      return false;
    }
    return true;
  }

  private void checkVolume(BarRow row) {
    Optional<BigDecimal> volume = row.figures().volume();
    if (volume.isPresent() && volume.get().signum() < 0) {
      tell(row, "volume", "must not be negative: " + volume.get());
    }
    if (volume.isPresent() && volume.get().precision() + Math.abs(volume.get().scale()) > MOST) {
      tell(row, "volume", "more than 100 digits");
    }
  }

  private void tell(BarRow row, String field, String reason) {
    faults.add(new RowFault(row.line(), field, reason));
  }
}
