package io.indexwright.adapter.postgres;

/**
 * Where a database is and who we are there.
 *
 * @param url a JDBC address; it may carry settings after a question mark, even a password
 */
public record DatabaseAddress(String url, String user, String password) {

  /** Fit for a log: neither the password nor anything after the question mark of the address. */
  @Override
  public String toString() {
    int settings = url.indexOf('?');
    String place = settings < 0 ? url : url.substring(0, settings);
    return "DatabaseAddress[url=" + place + ", user=" + user + "]";
  }
}
