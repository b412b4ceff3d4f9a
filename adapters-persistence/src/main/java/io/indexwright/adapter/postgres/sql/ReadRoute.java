package io.indexwright.adapter.postgres.sql;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * The way of a read that may be a little late.
 *
 * @param replica the copy to ask, if there is one that is late by no more than it may be
 * @param afterwards the primary, for whoever has lost some of his time at the copy
 */
public record ReadRoute(Supplier<Optional<Jdbi>> replica, Jdbi afterwards) {}
