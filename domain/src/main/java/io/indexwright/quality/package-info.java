/**
 * What is wrong in the rows of a source. A {@link RawRow} is what a source said of a date, kept as
 * it was said; a {@link RawSeries} is the rows of one instrument. A {@link Finding} names rows,
 * what is wrong with them and the evidence, and may carry a {@link Proposal}: exact, and only ever
 * applied by somebody who asks for it. Rule: docs/rules/quality.md.
 */
package io.indexwright.quality;
