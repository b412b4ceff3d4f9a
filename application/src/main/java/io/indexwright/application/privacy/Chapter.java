package io.indexwright.application.privacy;

import java.util.Locale;

/** A part of what is kept of a person, in the order in which it is told. */
public enum Chapter {
  /** Who he is here. */
  PROFILE,
  /** Whether he has a second factor, and how many recovery codes are left. */
  SECOND_FACTOR,
  /** What he said yes and no to. */
  CONSENTS,
  /** Sign-ins that go on. */
  SESSIONS,
  /** The tokens of these, without what they are good by. */
  TOKENS,
  /** Links that sign him in once, without the links. */
  LINKS,
  /** Keys of his programs, without the keys. */
  API_KEYS,
  /** Failures in a row to sign in by his name. */
  SIGN_IN_FAILURES,
  /** Answers that are kept in case he asks again. */
  ANSWERS,
  /** Receivers of events that he looks after. */
  WEBHOOKS,
  /** Portfolios that belong to him. */
  PORTFOLIOS,
  /** Every revision of the facts of these. */
  LEDGER,
  /** Rebalances that were planned in these, and those that he planned elsewhere. */
  PLANS,
  /** Runs of orders in these, and runs that he approved elsewhere. */
  RUNS,
  /** Orders in his portfolios. */
  ORDERS,
  /** What was heard of these. */
  ORDER_EVENTS,
  /** Executions of these. */
  FILLS,
  /** What he had done later, and what came of it. */
  JOBS,
  /** What he did, and what was done to him; of others who did it, nothing but pseudonyms. */
  AUDIT;

  /** Returns its name in small letters with hyphens, such as {@code api-keys}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
