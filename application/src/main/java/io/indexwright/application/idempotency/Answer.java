package io.indexwright.application.idempotency;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was answered, with everything that is needed to answer it again.
 *
 * @param status as HTTP has it, 200 to 599
 * @param headers those that belong to the answer and not to the exchange
 */
public record Answer(int status, SortedMap<String, String> headers, String body) {

  /** Takes a copy of the headers, and refuses a status that ends nothing. */
  public Answer {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("an answer has a status from 200 to 599: " + status);
    }
    headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
  }
}
