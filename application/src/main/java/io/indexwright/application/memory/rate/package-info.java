/** Buckets of one process. */
package io.indexwright.application.memory.rate;
