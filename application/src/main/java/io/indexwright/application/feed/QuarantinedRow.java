package io.indexwright.application.feed;

import io.indexwright.proof.Digest;

/**
 * A row that was read and may not be used.
 *
 * @param reason what was expected and what was there
 * @param raw the row as the source wrote it
 * @param response the hash under which the response of the source is kept
 */
public record QuarantinedRow(String reason, String raw, Digest response) {}
