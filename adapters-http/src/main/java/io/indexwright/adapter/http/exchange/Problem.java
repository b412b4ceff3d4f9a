package io.indexwright.adapter.http.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A problem document as RFC 9457 has it, with the id of the request, that of its trace and every
 * fault in it.
 *
 * @param instance the path that was asked for
 * @param trace absent if the request was refused before it was read
 * @param reason names why it cannot be done, where something else could
 * @param instead what would work, in words
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    Optional<String> trace,
    List<Fault> errors,
    Optional<String> reason,
    Optional<String> instead) {

  static final String CONTENT_TYPE = "application/problem+json";
}
