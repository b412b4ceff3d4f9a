/**
 * What is seen from outside. An {@link ExchangeWatch} names every exchange in the log by its id and
 * its {@link io.indexwright.adapter.http.trace.Trace}, times it, and tells it as a {@link
 * ServerSpan} to whoever wants to hear; {@link MetricsRoute} shows what was measured.
 */
package io.indexwright.adapter.http.watch;
