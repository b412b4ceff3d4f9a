/**
 * The calendars of exchanges, as data. A {@link Holiday} says on which {@link AnnualDay} of which
 * years a market is closed and how weekends are made up for; an {@link Almanac} is the holidays of
 * a market and the single {@link io.indexwright.calendar.Notice}s beside them; {@link
 * ExchangeCalendars} knows them all. Sources and differences to others: docs/rules/calendar.md.
 */
package io.indexwright.calendar.exchange;
