package io.indexwright.application.port;

import java.util.function.Supplier;

/** Makes several writes one. */
public interface Transactions {

  /**
   * Does {@code work} so that all its writes are kept, or, if it throws, none of them. Work inside
   * work joins the outer one.
   *
   * @throws UnavailableException if the store cannot be reached
   */
  <T> T inOne(Supplier<T> work);

  /** Returns true if what is written now belongs to work that has not ended. */
  boolean isInOne();
}
