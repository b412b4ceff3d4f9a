package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

  @Test
  void showsWhereAndWho_butNoPassword() {
    DatabaseAddress address = new DatabaseAddress("jdbc:postgresql://db/x", "ann", "s3cret");
    assertThat(address).hasToString("DatabaseAddress[url=jdbc:postgresql://db/x, user=ann]");
  }

  @Test
  void showsNoPassword_whenTheAddressCarriesOne() {
    String url = "jdbc:postgresql://db/x?password=s3cret";
    assertThat(new DatabaseAddress(url, "ann", "")).asString().doesNotContain("s3cret");
  }
}
