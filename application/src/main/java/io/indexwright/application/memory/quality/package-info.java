/** Findings in memory. */
package io.indexwright.application.memory.quality;
