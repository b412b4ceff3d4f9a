/**
 * Who is in. A {@link Filter} lets an instrument through or says why not; a {@link Score} puts
 * those that are left into a {@link Ranking}; a {@link Selection} takes as many as its {@link
 * Count} asks for, with a buffer for those who are in already, and answers with a {@link Selected}.
 * Every decision is given a {@link io.indexwright.market.MarketView}, so none can look ahead.
 */
package io.indexwright.selection;
