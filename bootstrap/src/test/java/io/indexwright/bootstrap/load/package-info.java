/**
 * How much the product bears. {@link Crowd} asks on many connections at a {@link Pace} what a
 * {@link Mix} of {@link Caller}s would ask, and returns what it {@link Heard}; a {@link Served} is
 * the product, or the {@link BareServer} it is compared with, as a process of its own.
 */
package io.indexwright.bootstrap.load;
