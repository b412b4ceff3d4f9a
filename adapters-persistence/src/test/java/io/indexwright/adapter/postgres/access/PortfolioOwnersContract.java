package io.indexwright.adapter.postgres.access;

import static io.indexwright.adapter.postgres.access.Person.ADA;
import static io.indexwright.adapter.postgres.access.Person.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.access.OwnedAccount;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.Ledgers;
import io.indexwright.application.port.access.PortfolioOwners;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PortfolioOwnersContract {
  private static final Account A = account(1, "a");
  private static final Account B = account(2, "b");
  private static final Account C = account(3, "c");

  private PortfolioOwners owners;

  abstract PortfolioOwners owners();

  abstract Ledgers ledgers();

  @BeforeEach
  void open() {
    owners = owners();
    List.of(C, B, A).forEach(ledgers()::open);
    owners.give(C.id(), ADA.id());
    owners.give(A.id(), ADA.id());
  }

  private static Account account(long number, String name) {
    return new Account(new PortfolioId(Sample.uuid(number)), name, Sample.USD);
  }

  @Test
  void knowsWhoseAPortfolioIs_ifItIsSomebodys() {
    assertThat(owners.find(A.id())).contains(new OwnedAccount(A, Optional.of(ADA.id())));
    assertThat(owners.find(B.id())).contains(new OwnedAccount(B, Optional.empty()));
    PortfolioId unknown = new PortfolioId(Sample.uuid(99));
    assertThat(owners.find(Set.of(A.id(), unknown))).containsOnlyKeys(A.id());

    owners.give(A.id(), BEN.id());
    assertThat(owners.find(A.id())).contains(new OwnedAccount(A, Optional.of(BEN.id())));
  }

  @Test
  void listsWhatSomebodyOwns_andNothingElse_aPageAtATime() {
    assertThat(owners.accounts(ADA.id(), PageRequest.first(10)).items()).containsExactly(A, C);
    assertThat(owners.accounts(ADA.id(), PageRequest.first(1)).items()).containsExactly(A);
    assertThat(owners.accounts(ADA.id(), PageRequest.first(1)).next()).contains(A.id());
    assertThat(owners.accounts(ADA.id(), PageRequest.after(A.id(), 1)).items()).containsExactly(C);
    assertThat(owners.accounts(ADA.id(), PageRequest.after(B.id(), 1)).items()).isEmpty();
    assertThat(owners.accounts(BEN.id(), PageRequest.first(1)).items()).isEmpty();
  }

  @Test
  void givesNothingThatIsNotThere() {
    assertThatIllegalStateException()
        .isThrownBy(() -> owners.give(new PortfolioId(Sample.uuid(9)), ADA.id()));
  }
}
