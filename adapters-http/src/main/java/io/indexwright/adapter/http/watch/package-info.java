/**
 * What is seen from outside. An {@link ExchangeWatch} names every exchange in the log by its id and
 * its {@link Trace}, and times it; {@link MetricsRoute} shows what was measured.
 */
package io.indexwright.adapter.http.watch;
