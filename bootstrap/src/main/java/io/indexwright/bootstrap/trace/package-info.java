/**
 * Where traces are told to, if somebody wants to hear: {@link
 * io.indexwright.bootstrap.trace.OtlpSpans} sends what was answered to the collector at a {@link
 * io.indexwright.bootstrap.trace.CollectorAddress}, in the background.
 */
package io.indexwright.bootstrap.trace;
