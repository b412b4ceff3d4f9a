package io.indexwright.adapter.http.exchange;

/**
 * What is wrong with one part of a request.
 *
 * @param parameter its name, or where it stands in the body
 */
public record Fault(String parameter, String message) {}
