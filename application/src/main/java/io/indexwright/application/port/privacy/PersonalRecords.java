package io.indexwright.application.port.privacy;

import io.indexwright.application.access.UserId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.PersonalRecord;
import io.indexwright.application.privacy.PortfolioFate;

/** What is kept of a person, wherever it lies. */
public interface PersonalRecords {

  /**
   * Returns a chapter of what is kept of somebody, a page at a time by place; nothing of a
   * stranger. What he shows to be let in is never told, nor a hash of it.
   */
  Page<PersonalRecord, String> of(UserId user, Chapter chapter, PageRequest<String> wanted);

  /** Returns true if something is open in a portfolio of his. */
  boolean isTrading(UserId user);

  /**
   * Replaces his name by one that is made of his id, forgets what he was given to sign in, and does
   * with his portfolios as {@code fate} says. The audit log and his consents stay.
   *
   * @throws IllegalStateException if there is no such user
   */
  void erase(UserId user, PortfolioFate fate);
}
