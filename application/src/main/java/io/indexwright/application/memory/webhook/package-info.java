/** Receivers and their queues in memory, for tests and for programs that embed the product. */
package io.indexwright.application.memory.webhook;
