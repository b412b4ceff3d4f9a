/**
 * Facts about markets that are not prices, for whoever asks and whoever tells: what can be traded
 * and under which symbols, what issuers do, which days trade.
 */
package io.indexwright.application.reference;
