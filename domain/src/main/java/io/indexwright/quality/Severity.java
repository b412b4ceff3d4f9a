package io.indexwright.quality;

/** How sure a finding is, least first. */
public enum Severity {
  /** Worth knowing; nothing need be wrong. */
  INFO,
  /** A person should look: a market can do this, a source more often does. */
  SUSPICIOUS,
  /** No market does this. */
  WRONG
}
