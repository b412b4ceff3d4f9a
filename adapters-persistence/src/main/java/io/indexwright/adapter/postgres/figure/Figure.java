package io.indexwright.adapter.postgres.figure;

import java.math.BigDecimal;

/**
 * One number.
 *
 * @param of whose it is: an id, a name
 */
public record Figure(String name, String of, BigDecimal value) {}
