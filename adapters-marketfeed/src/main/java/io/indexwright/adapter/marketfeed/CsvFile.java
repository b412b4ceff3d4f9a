package io.indexwright.adapter.marketfeed;

/**
 * A text of comma-separated values (RFC 4180) with a header line; lines that start with {@code #}
 * are comments.
 *
 * @param name what messages call it
 */
public record CsvFile(String name, String text) {}
