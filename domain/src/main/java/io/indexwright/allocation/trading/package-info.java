/**
 * What trading takes: {@link Fees} on a {@link Trade}, the {@link Terms} of an instrument (its lot,
 * its country, its settlement), the {@link Exchange} of money into another currency with the {@link
 * Conversion} that has to be made for it. {@link Conditions} are all that holds on one day.
 */
package io.indexwright.allocation.trading;
