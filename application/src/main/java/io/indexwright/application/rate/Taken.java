package io.indexwright.application.rate;

import java.time.Duration;

/**
 * What came of asking for one.
 *
 * @param isGranted whether there was one; nothing was taken if not
 * @param left how many there are now
 * @param untilNext how long it takes until there is one to be had; zero if this one was
 * @param untilFull how long it takes until the bucket is full, if nobody takes from it
 */
public record Taken(boolean isGranted, long left, Duration untilNext, Duration untilFull) {}
