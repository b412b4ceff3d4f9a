/**
 * A market of companies that never were, for demos and benchmarks of any size. A {@link
 * io.indexwright.adapter.marketfeed.synthetic.SyntheticMarket} follows from a seed: names, sectors,
 * holidays, prices, splits, dividends, delistings, rates of exchange. A {@link
 * io.indexwright.adapter.marketfeed.synthetic.SyntheticSource} is that market as a vendor. Rule:
 * docs/operations/synthetic-market.md.
 */
package io.indexwright.adapter.marketfeed.synthetic;
