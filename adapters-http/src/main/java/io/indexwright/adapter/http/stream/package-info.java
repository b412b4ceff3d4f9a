/**
 * Events for those who stay on the line, as Server-Sent Events (WHATWG HTML, section 9.2). {@link
 * io.indexwright.adapter.http.stream.EventStreams} holds the lines; each reads the log for itself,
 * from where it is.
 */
package io.indexwright.adapter.http.stream;
