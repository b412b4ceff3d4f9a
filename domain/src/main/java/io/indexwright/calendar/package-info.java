/**
 * Which days trade, and when things happen. A {@link TradingCalendar} is the sessions of a market,
 * made of a {@link TradingWeek} and of {@link Notice}s that each say since when they were known. A
 * {@link ReviewSchedule} names the days of an index's reviews by {@link DayRule}, {@link Roll} and
 * {@link ReviewDate}; on a calendar it gives {@link Review}s. {@link MonthEnds} are the days on
 * which what is done monthly is done.
 */
package io.indexwright.calendar;
