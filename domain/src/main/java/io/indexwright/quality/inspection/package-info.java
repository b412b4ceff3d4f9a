/**
 * The looking itself. An {@link Inspection} takes a series through every check and gives {@link
 * io.indexwright.quality.Finding}s. What is ordinary is estimated in binary from logarithms of
 * prices; what is proposed is decimal and exact. Rule and figures: docs/rules/quality.md.
 */
package io.indexwright.quality.inspection;
