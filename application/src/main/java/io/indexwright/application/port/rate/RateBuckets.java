package io.indexwright.application.port.rate;

import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.rate.Taken;

/** A bucket for every client, of what he may still ask for. */
public interface RateBuckets {

  /**
   * Takes one from the bucket of a client, if there is one in it. A client nobody has seen has a
   * full one, and so has a client who is allowed something else than before.
   *
   * @throws UnavailableException if the buckets cannot be reached
   */
  Taken take(String client, Allowance allowance);

  /** Forgets buckets that are full. */
  void forget();
}
