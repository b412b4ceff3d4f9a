package io.indexwright.application.feed.intraday;

import java.time.Instant;

/** Some time; a bar is in it if it begins in it. */
public record Stretch(Instant fromInclusive, Instant untilExclusive) {}
