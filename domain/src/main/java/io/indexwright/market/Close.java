package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.time.LocalDate;

/**
 * The last price of an instrument on one trading date.
 *
 * @param date on the listing market's calendar
 */
public record Close(InstrumentId instrument, LocalDate date, Price price) {}
