package io.indexwright.market;

import io.indexwright.instrument.InstrumentId;
import java.time.LocalDate;

/**
 * Something said of an instrument that holds until the next is said.
 *
 * @param about what is said: which figure, or by which scheme
 * @param knownFrom the first date at whose close it can be used
 */
public record Dated<K, V>(K about, InstrumentId instrument, LocalDate knownFrom, V value) {}
