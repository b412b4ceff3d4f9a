package io.indexwright.adapter.http.exchange;

import java.util.List;

/**
 * A problem document as RFC 9457 has it, with the id of the request and every fault in it.
 *
 * @param instance the path that was asked for
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    List<Fault> errors) {

  static final String CONTENT_TYPE = "application/problem+json";
}
