/**
 * The last good price of an instrument, served with its age. {@link
 * io.indexwright.application.quote.TakeQuotes} takes in what a stream tells; {@link
 * io.indexwright.application.quote.ServeQuotes} asks a source, and serves what is kept, marked
 * stale, if the source has no answer. {@link io.indexwright.application.quote.Freshness} is how old
 * the quotes of a stream are.
 */
package io.indexwright.application.quote;
