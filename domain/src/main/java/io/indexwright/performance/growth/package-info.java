/**
 * How much something grew. {@link TotalReturn} links returns, {@link AnnualReturn} takes them to a
 * year by count and {@link DatedAnnualReturn} by dates. Where money comes and goes, {@link
 * TimeWeightedReturn} leaves its timing out, {@link MoneyWeightedReturn} puts it in, and {@link
 * ModifiedDietz} stands between them; {@link AccountWorth} is what they are taken of; {@link
 * Stretch} is how far back one looks.
 */
package io.indexwright.performance.growth;
