package io.indexwright.adapter.http.exchange;

/**
 * What can be done about a refusal.
 *
 * @param reason names it for programs
 * @param instead what would work, in words
 */
public record Remedy(String reason, String instead) {}
