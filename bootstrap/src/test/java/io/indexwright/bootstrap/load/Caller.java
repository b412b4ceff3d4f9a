package io.indexwright.bootstrap.load;

import java.util.List;

/**
 * Somebody who asks.
 *
 * @param header the line by which he shows who he is
 * @param portfolios that are his
 */
record Caller(String header, List<String> portfolios) {}
