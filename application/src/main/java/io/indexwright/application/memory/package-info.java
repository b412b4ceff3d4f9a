/**
 * Every port kept in memory: for programs that need no database, and the twins that the real
 * adapters are tested against. Nothing here is shared between threads.
 */
package io.indexwright.application.memory;
