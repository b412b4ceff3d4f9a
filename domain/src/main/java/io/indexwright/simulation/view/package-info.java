/**
 * What a decision may see. A {@link Stage} is a target and the part of the market that it can come
 * to hold, made ready for any number of runs; a {@link Scene} adds the currency of one run; {@link
 * AsOf} is what was known of it after one close, and the only thing that a decision is given.
 */
package io.indexwright.simulation.view;
