/**
 * What every exchange has in common, whatever it is about: an id, safe headers, JSON without nulls,
 * {@link Parameters} whose faults are told all at once, and one problem document (RFC 9457) for
 * every failure. {@link Conventions} puts them in force. Before anything is read stands the {@link
 * Gate}: a {@link Route} says for whom it is, and there is none that does not.
 */
package io.indexwright.adapter.http.exchange;
