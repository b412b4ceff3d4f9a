package io.indexwright.adapter.postgres.access;

import static io.indexwright.adapter.postgres.access.Person.ADA;
import static io.indexwright.adapter.postgres.access.Person.BEN;
import static io.indexwright.adapter.postgres.access.Person.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.port.access.Outsiders;
import io.indexwright.application.port.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OutsidersContract {
  private static final OutsideIdentity HER = new OutsideIdentity("https://a.example", "sub-1");

  private Outsiders outsiders;

  abstract Outsiders outsiders();

  /** Where they are users like all others. */
  abstract Users users();

  @BeforeEach
  void add() {
    outsiders = outsiders();
    assertThat(outsiders.add(ADA, HER)).isTrue();
  }

  @Test
  void findsWhomAnIssuerMeans() {
    assertThat(outsiders.find(HER)).contains(ADA);
    assertThat(outsiders.find(new OutsideIdentity("https://b.example", "sub-1"))).isEmpty();
    assertThat(outsiders.find(new OutsideIdentity("https://a.example", "SUB-1"))).isEmpty();
  }

  @Test
  void addsSomebodyOnce() {
    assertThat(outsiders.add(BEN, HER)).isFalse();

    assertThat(outsiders.find(HER)).contains(ADA);
    assertThat(users().find(BEN.id())).isEmpty();
    assertThat(outsiders.add(BEN, new OutsideIdentity("https://b.example", "sub-1"))).isTrue();
  }

  @Test
  void makesUsersWithoutAPassword() {
    assertThat(users().find(ADA.id())).contains(ADA);
    assertThat(users().named(ADA.name())).contains(ADA);
    assertThat(users().passwordOf(ADA.id())).isEmpty();
    assertThat(users().passwordOf(UNKNOWN.id())).isEmpty();

    users().change(ADA.enabled(false));
    assertThat(outsiders.find(HER)).contains(ADA.enabled(false));
  }
}
