package io.indexwright.bootstrap.crash;

/**
 * Where a knife falls.
 *
 * @param word after which of the words of a life, counted from zero
 * @param delay milliseconds after it
 */
record Point(int word, int delay) {}
