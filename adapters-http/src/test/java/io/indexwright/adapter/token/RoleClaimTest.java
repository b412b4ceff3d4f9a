package io.indexwright.adapter.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.indexwright.application.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleClaimTest {
  private static final Map<String, Role> ROLES =
      Map.of("iw-admins", Role.ADMIN, "iw-desk", Role.TRADER);

  private static Optional<Role> role(String claim, String name, Object value) {
    return new RoleClaim(claim, ROLES).in(new JWTClaimsSet.Builder().claim(name, value).build());
  }

  @Test
  void isTheGreatestThatIsNamed_inAListOrAText() {
    assertThat(role("roles", "roles", List.of("iw-desk", "iw-admins", "x"))).contains(Role.ADMIN);
    assertThat(role("roles", "roles", "openid iw-desk")).contains(Role.TRADER);
  }

  @Test
  void isFoundWithin_orUnderAWholeName() {
    Map<String, Object> realm = Map.of("roles", List.of("iw-desk"));
    assertThat(role("realm_access.roles", "realm_access", realm)).contains(Role.TRADER);
    assertThat(role("https://id.example/roles", "https://id.example/roles", "iw-desk"))
        .contains(Role.TRADER);
  }

  @Test
  void isNone_ifNothingOfOursIsNamed() {
    assertThat(role("roles", "groups", "iw-admins")).isEmpty();
    assertThat(role("roles", "roles", "IW-ADMINS")).isEmpty();
    assertThat(role("roles", "roles", List.of(1, true, List.of("iw-admins")))).isEmpty();
    assertThat(role("roles.x", "roles", "iw-admins")).isEmpty();
    assertThat(role("roles", "roles", 7)).isEmpty();
  }
}
