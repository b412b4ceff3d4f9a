package io.indexwright.application.access.token;

import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.Role;
import java.util.function.Function;

/** What a signed token is worth. */
public sealed interface TokenVerdict {

  /** We issued it, and it is in its time. */
  record Good(AccessClaims claims) implements TokenVerdict {
    @Override
    public <T> T fold(
        Function<AccessClaims, T> good, Function<Outside, T> outside, Function<String, T> refused) {
      return good.apply(claims);
    }
  }

  /**
   * An issuer that we believe issued it, and it is in its time.
   *
   * @param role what he is here for, as the issuer has it
   */
  record Outside(OutsideIdentity who, Role role) implements TokenVerdict {
    @Override
    public <T> T fold(
        Function<AccessClaims, T> good, Function<Outside, T> outside, Function<String, T> refused) {
      return outside.apply(this);
    }
  }

  /**
   * It is worth nothing.
   *
   * @param why in words without anything of the token
   */
  record Refused(String why) implements TokenVerdict {
    @Override
    public <T> T fold(
        Function<AccessClaims, T> good, Function<Outside, T> outside, Function<String, T> refused) {
      return refused.apply(why);
    }
  }

  /** Returns what the function for this case makes of it. */
  <T> T fold(
      Function<AccessClaims, T> good, Function<Outside, T> outside, Function<String, T> refused);
}
