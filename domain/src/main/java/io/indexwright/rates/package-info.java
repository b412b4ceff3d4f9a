/**
 * What money costs: in other money, and over time. An {@link FxQuote} is the rate of a {@link
 * CurrencyPair} at a named fixing; {@link FxRates} are many, and find a rate that was quoted the
 * other way round or against a third currency; a {@link Conversion} brings all currencies to one.
 * {@link InterestRates} are rates a year, each in force until the next. What is not known is
 * refused by name and date ({@link MissingRateException}).
 */
package io.indexwright.rates;
