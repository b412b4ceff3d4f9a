package io.indexwright.adapter.http.protection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Neighbouring addresses, written as in RFC 4632: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one
 * address alone.
 *
 * @param first as many bits as {@code prefix} are those of every address in it
 */
public record AddressRange(InetAddress first, int prefix) {
  private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f:.]+");
  private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

  /** Refuses a prefix that is longer than the address. */
  public AddressRange {
    if (prefix < 0 || prefix > first.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException(
          "not a prefix of " + first.getHostAddress() + ": " + prefix);
    }
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException if it is none; names are not looked up
   */
  public static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress first = addressIn(parts[0]).orElseThrow(() -> malformed(text));
    if (parts.length == 1) {
      return new AddressRange(first, first.getAddress().length * Byte.SIZE);
    }
    if (!PREFIX.matcher(parts[1]).matches()) {
      throw malformed(text);
    }
    return new AddressRange(first, Integer.parseInt(parts[1]));
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "expected a range of addresses such as 10.0.0.0/8: " + text);
  }

  /** Reads an address that is written in digits. */
  static Optional<InetAddress> addressIn(String text) {
    try {
      return DIGITS.matcher(text).matches()
              && (text.contains(":") || text.split("\\.", -1).length == 4)
          ? Optional.of(InetAddress.getByName(text))
          : Optional.empty();
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  /** Returns true if {@code address} begins with the same bits. */
  public boolean contains(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & (0x80 >> bit % Byte.SIZE)) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + prefix;
  }
}
