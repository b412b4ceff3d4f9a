package io.indexwright.application.quote;

import java.time.Duration;

/**
 * How old the followed quotes are by the market's clock; one that was never heard counts from when
 * it began to be followed.
 *
 * @param followed how many there are
 * @param newest no time if there are none
 * @param oldest no time if there are none
 */
public record Freshness(int followed, Duration newest, Duration oldest) {}
