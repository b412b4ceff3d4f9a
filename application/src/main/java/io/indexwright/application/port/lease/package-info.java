/** The right to do something alone for a time, among any number of processes. */
package io.indexwright.application.port.lease;
