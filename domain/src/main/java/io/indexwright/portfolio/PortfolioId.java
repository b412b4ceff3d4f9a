package io.indexwright.portfolio;

import java.util.UUID;

/** Names a portfolio for ever. */
public record PortfolioId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
