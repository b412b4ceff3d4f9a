package io.indexwright.bootstrap.settings;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.application.signin.Lifetimes;

/**
 * Where and how the REST face and the console are served.
 *
 * @param protection how they are kept from harm
 * @param lifetimes how long tokens are good for
 */
public record FaceSettings(HttpAddress address, Protection protection, Lifetimes lifetimes) {

  /** As usual, at {@code address}. */
  public static FaceSettings at(HttpAddress address) {
    return new FaceSettings(address, Protection.USUAL, Lifetimes.USUAL);
  }

  /** Returns the same, kept from harm so. */
  public FaceSettings protectedBy(Protection other) {
    return new FaceSettings(address, other, lifetimes);
  }
}
