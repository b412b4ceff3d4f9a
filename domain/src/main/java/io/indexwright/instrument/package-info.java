/**
 * What can be traded and how it is named. An {@link InstrumentId} is permanent; names and symbols
 * may change around it.
 */
package io.indexwright.instrument;
