/**
 * What happened, in one order for all who read it. An {@link
 * io.indexwright.application.stream.EventPosition} says how far somebody has read, and everything
 * after it is still to come: nothing is ever put in before it.
 */
package io.indexwright.application.stream;
