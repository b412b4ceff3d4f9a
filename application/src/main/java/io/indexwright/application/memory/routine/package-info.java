/** Routines in memory. */
package io.indexwright.application.memory.routine;
