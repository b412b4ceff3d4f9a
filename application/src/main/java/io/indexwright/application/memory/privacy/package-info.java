/** What is kept of a person, in memory, for tests and for trying things out. */
package io.indexwright.application.memory.privacy;
