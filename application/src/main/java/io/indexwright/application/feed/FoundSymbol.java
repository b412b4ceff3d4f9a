package io.indexwright.application.feed;

import java.time.ZoneId;
import java.util.Currency;

/**
 * Something that a source can be asked for.
 *
 * @param market the market identifier code of ISO 10383
 * @param kind in the words of the source, such as {@code Common Stock}
 * @param zone in which the market counts its days
 */
public record FoundSymbol(
    String symbol, String market, String name, String kind, Currency currency, ZoneId zone) {}
