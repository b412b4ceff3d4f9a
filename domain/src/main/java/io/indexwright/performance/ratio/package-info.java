/**
 * What was earned for each unit of risk. {@link SharpeRatio} and {@link InformationRatio} divide by
 * a deviation, {@link SortinoRatio} and {@link KappaRatio} by one side of it, {@link OmegaRatio}
 * and {@link UpsideRatio} set gains against losses, {@link DrawdownRatio} and {@link
 * UlcerPerformanceIndex} divide by falls, {@link TreynorRatio} by beta. Without risk a ratio is
 * undefined.
 */
package io.indexwright.performance.ratio;
