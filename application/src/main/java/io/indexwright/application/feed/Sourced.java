package io.indexwright.application.feed;

import io.indexwright.proof.Digest;

/**
 * A row and where it was read.
 *
 * @param response the hash under which the response of the source is kept
 */
public record Sourced<T>(T row, Digest response) {}
