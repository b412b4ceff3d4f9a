package io.indexwright.application.market;

import io.indexwright.proof.Digest;
import io.indexwright.series.Days;

/**
 * A part of a history that was moved in one go.
 *
 * @param of the instrument or series
 * @param rows revisions in it
 * @param digest of the rows, which are the same in both stores
 * @param wasThere whether the other store had it already
 */
public record Portion(String of, Days span, int rows, Digest digest, boolean wasThere) {}
