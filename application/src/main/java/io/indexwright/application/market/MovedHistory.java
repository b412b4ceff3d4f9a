package io.indexwright.application.market;

import io.indexwright.proof.Digest;
import java.util.List;

/**
 * What was moved, and verified.
 *
 * @param rows revisions in all
 * @param added those of them in portions that the other store did not have whole
 * @param digest of the digests of the portions, in the order they were moved
 */
public record MovedHistory(int portions, long rows, long added, Digest digest) {

  static MovedHistory of(List<Portion> portions) {
    return new MovedHistory(
        portions.size(),
        portions.stream().mapToLong(Portion::rows).sum(),
        portions.stream().filter(portion -> !portion.wasThere()).mapToLong(Portion::rows).sum(),
        Digest.of(String.join(" ", portions.stream().map(p -> p.digest().hex()).toList())));
  }
}
