/** The log of events in memory, for tests and for programs that embed the product. */
package io.indexwright.application.memory.stream;
