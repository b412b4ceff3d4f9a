package io.indexwright.application.stream;

/** A part of the log. */
public record EventSpan(EventPosition afterExclusive, EventPosition untilInclusive) {}
