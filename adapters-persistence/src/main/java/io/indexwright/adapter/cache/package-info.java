/** Answers that are remembered for a moment, in front of the stores that keep them. */
package io.indexwright.adapter.cache;
