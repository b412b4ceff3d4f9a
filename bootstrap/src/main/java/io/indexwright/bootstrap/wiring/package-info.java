/**
 * The object graph, built by hand: read {@link Wiring} from top to bottom and you have read the
 * architecture.
 */
package io.indexwright.bootstrap.wiring;
