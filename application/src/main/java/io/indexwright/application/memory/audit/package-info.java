/** The audit log in memory, for tests and for trying things out. */
package io.indexwright.application.memory.audit;
