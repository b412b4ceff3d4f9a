package io.indexwright.portfolio;

import static io.indexwright.market.Books.JPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.money.Money;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final PortfolioId ID = new PortfolioId(new UUID(0, 1));

  @Test
  void startsWithNothingInItsCurrency() {
    assertThat(new Account(ID, "Pension", JPY).empty())
        .isEqualTo(new Portfolio(ID, Money.zero(JPY), new TreeMap<>()));
  }

  @Test
  void refusesABlankName() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Account(ID, "", JPY));
  }
}
