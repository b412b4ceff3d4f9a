/**
 * How far something fell from its peak. An {@link Underwater} is the distance from the highest
 * value so far, in every place; a {@link Drawdown} is one fall with its dates. {@link MaxDrawdown},
 * {@link UlcerIndex} and {@link PainIndex} make one number of it. Everything is in parts of the
 * peak: a fall by a tenth is −0.1, never 10 and never money.
 */
package io.indexwright.performance.drawdown;
