package io.indexwright.adapter.http.watch;

import io.indexwright.adapter.http.trace.Trace;
import java.time.Duration;
import java.util.Optional;

/**
 * What was answered just now, as a part of a trace. Of what was asked for it knows the pattern
 * alone: neither path nor query, header or body leave the house this way.
 *
 * @param scheme {@code http} or {@code https}
 * @param route the pattern of the path; empty if nothing answers there
 */
public record ServerSpan(
    Trace trace, String scheme, String method, Optional<String> route, int status, Duration took) {}
