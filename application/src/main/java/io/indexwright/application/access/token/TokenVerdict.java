package io.indexwright.application.access.token;

import io.indexwright.application.access.Principal;
import java.util.function.Function;

/** What a signed token is worth. */
public sealed interface TokenVerdict {

  /** We issued it, and it is in its time. */
  record Ours(AccessClaims claims) implements TokenVerdict {
    @Override
    public <T> T fold(
        Function<AccessClaims, T> ours,
        Function<Principal, T> outside,
        Function<String, T> refused) {
      return ours.apply(claims);
    }
  }

  /** Another issuer, whom we trust, says who it is. */
  record Outside(Principal principal) implements TokenVerdict {
    @Override
    public <T> T fold(
        Function<AccessClaims, T> ours,
        Function<Principal, T> outside,
        Function<String, T> refused) {
      return outside.apply(principal);
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
        Function<AccessClaims, T> ours,
        Function<Principal, T> outside,
        Function<String, T> refused) {
      return refused.apply(why);
    }
  }

  /** Returns what the function for this case makes of it. */
  <T> T fold(
      Function<AccessClaims, T> ours, Function<Principal, T> outside, Function<String, T> refused);
}
