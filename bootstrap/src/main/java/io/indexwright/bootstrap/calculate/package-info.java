/**
 * An index from files alone. {@link InputFiles} are the rules and the market as they were written,
 * {@link LevelTable} is what came of them, and {@link WholeFile} takes it to the disk at once or
 * not at all. Format: docs/api/calculate.md.
 */
package io.indexwright.bootstrap.calculate;
