package io.indexwright.adapter.postgres.access;

import static io.indexwright.adapter.postgres.access.Person.ADA;
import static io.indexwright.adapter.postgres.access.Person.BEN;
import static io.indexwright.adapter.postgres.access.Person.HASH;
import static io.indexwright.adapter.postgres.access.Person.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.access.PasswordHash;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.TokenFloor;
import io.indexwright.application.access.User;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class UsersContract {
  private Users users;

  abstract Users users();

  @BeforeEach
  void add() {
    users = users();
    assertThat(users.add(BEN, HASH)).isTrue();
    assertThat(users.add(ADA, HASH)).isTrue();
  }

  @Test
  void findsWhomItKeeps_byIdAndByName() {
    assertThat(users.find(ADA.id())).contains(ADA);
    assertThat(users.named(BEN.name())).contains(BEN);
    assertThat(users.find(UNKNOWN.id())).isEmpty();
    assertThat(users.hold(ADA.id())).contains(ADA);
    assertThat(users.hold(UNKNOWN.id())).isEmpty();
    assertThat(users.named(UNKNOWN.name())).isEmpty();
  }

  @Test
  void refusesANameThatIsTaken_andChangesNothing() {
    User other = User.of(UNKNOWN.id(), ADA.name(), Role.ADMIN);

    assertThat(users.add(other, new PasswordHash("another"))).isFalse();

    assertThat(users.named(ADA.name())).contains(ADA);
    assertThat(users.passwordOf(ADA.id())).contains(HASH);
    assertThat(users.passwordOf(other.id())).isEmpty();
  }

  @Test
  void keepsWhatChanges() {
    User changed = ADA.in(Role.OPERATOR).enabled(false).above(ADA.floor().raised(Sample.LATER));
    PasswordHash other = new PasswordHash("another");

    users.change(changed);
    users.changePassword(ADA.id(), other);

    assertThat(users.find(ADA.id())).contains(changed);
    assertThat(users.passwordOf(ADA.id())).contains(other);
    assertThat(users.find(BEN.id())).contains(BEN);
  }

  @Test
  void changesNobodyWhoIsNotKnown() {
    assertThatIllegalStateException().isThrownBy(() -> users.change(UNKNOWN));
    assertThatIllegalStateException().isThrownBy(() -> users.changePassword(UNKNOWN.id(), HASH));
  }

  @Test
  void listsByName_aPageAtATime() {
    assertThat(users.all(PageRequest.first(1)).items()).containsExactly(ADA);
    assertThat(users.all(PageRequest.first(1)).next()).contains(ADA.name());
    assertThat(users.all(PageRequest.after(ADA.name(), 1)).items()).containsExactly(BEN);
    assertThat(users.all(PageRequest.first(2)).next()).isEmpty();
  }

  @Test
  void knowsWhetherSomebodyElseIsAdministrator_whoIsLetIn() {
    assertThat(users.hasAdminBesides(ADA.id())).isTrue();
    assertThat(users.hasAdminBesides(BEN.id())).isFalse();

    users.change(BEN.enabled(false));
    assertThat(users.hasAdminBesides(ADA.id())).isFalse();
  }

  @Test
  void keepsOneFloorForEverybody() {
    assertThat(users.everybody()).isEqualTo(TokenFloor.FIRST);

    users.raise(TokenFloor.FIRST.raised(Sample.FIRST));
    users.raise(users.everybody().raised(Sample.LATER));

    assertThat(users.everybody()).isEqualTo(new TokenFloor(3, Sample.LATER));
  }
}
