/** What the product does, told in the domain's words; how it reaches the world is left to ports. */
module io.indexwright.application {
  requires transitive io.indexwright.domain;

  exports io.indexwright.application.page;
  exports io.indexwright.application.identity;
  exports io.indexwright.application.audit;
  exports io.indexwright.application.idempotency;
  exports io.indexwright.application.outbox;
  exports io.indexwright.application.trail;
  exports io.indexwright.application.relay;
  exports io.indexwright.application.job;
  exports io.indexwright.application.secret;
  exports io.indexwright.application.credential;
  exports io.indexwright.application.provenance;
  exports io.indexwright.application.intake;
  exports io.indexwright.application.feed;
  exports io.indexwright.application.port;
  exports io.indexwright.application.port.provenance;
  exports io.indexwright.application.port.audit;
  exports io.indexwright.application.port.idempotency;
  exports io.indexwright.application.port.outbox;
  exports io.indexwright.application.port.job;
  exports io.indexwright.application.port.secret;
  exports io.indexwright.application.port.reference;
  exports io.indexwright.application.port.history;
  exports io.indexwright.application.port.routine;
  exports io.indexwright.application.port.source;
  exports io.indexwright.application.port.feed;
  exports io.indexwright.application.routine;
  exports io.indexwright.application.stepping;
  exports io.indexwright.application.market;
  exports io.indexwright.application.index;
  exports io.indexwright.application.portfolio;
  exports io.indexwright.application.daily;
  exports io.indexwright.application.rebalance;
  exports io.indexwright.application.upkeep;
  exports io.indexwright.application.memory;
  exports io.indexwright.application.memory.reference;
  exports io.indexwright.application.memory.audit;
  exports io.indexwright.application.memory.idempotency;
  exports io.indexwright.application.memory.outbox;
  exports io.indexwright.application.memory.routine;
  exports io.indexwright.application.memory.job;
  exports io.indexwright.application.memory.secret;
  exports io.indexwright.application.memory.feed;
}
