/** What the product does, told in the domain's words; how it reaches the world is left to ports. */
module io.indexwright.application {
  requires transitive io.indexwright.domain;

  exports io.indexwright.application.port;
  exports io.indexwright.application.market;
  exports io.indexwright.application.index;
  exports io.indexwright.application.portfolio;
  exports io.indexwright.application.memory;
}
