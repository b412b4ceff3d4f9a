/**
 * The pure core: what an index, an allocation, an order and a portfolio are. No I/O, no clock, no
 * logging.
 */
module io.indexwright.domain {
  exports io.indexwright.money;
  exports io.indexwright.calendar;
  exports io.indexwright.rates;
  exports io.indexwright.instrument;
  exports io.indexwright.market;
  exports io.indexwright.series;
  exports io.indexwright.corporateaction;
  exports io.indexwright.statistics;
  exports io.indexwright.quality;
  exports io.indexwright.quality.inspection;
  exports io.indexwright.selection;
  exports io.indexwright.calendar.exchange;
  exports io.indexwright.weighting;
  exports io.indexwright.index;
  exports io.indexwright.rulebook;
  exports io.indexwright.overlay;
  exports io.indexwright.calculation;
  exports io.indexwright.order;
  exports io.indexwright.risk;
  exports io.indexwright.portfolio;
  exports io.indexwright.taxlot;
  exports io.indexwright.dealing;
  exports io.indexwright.allocation;
  exports io.indexwright.allocation.flow;
  exports io.indexwright.allocation.plan;
  exports io.indexwright.allocation.search;
  exports io.indexwright.allocation.trading;
  exports io.indexwright.allocation.trigger;
  exports io.indexwright.simulation;
  exports io.indexwright.simulation.policy;
  exports io.indexwright.simulation.result;
  exports io.indexwright.simulation.grid;
  exports io.indexwright.performance;
  exports io.indexwright.performance.growth;
  exports io.indexwright.performance.spread;
  exports io.indexwright.performance.tail;
  exports io.indexwright.performance.drawdown;
  exports io.indexwright.performance.relative;
  exports io.indexwright.performance.ratio;
  exports io.indexwright.performance.holdings;
  exports io.indexwright.performance.report;
  exports io.indexwright.proof;
  exports io.indexwright.proof.explanation;
}
