package io.indexwright.adapter.http.outgoing;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that mean the same machine everywhere, by the registries of special-purpose addresses
 * of IANA (RFC 6890). What was mapped into IPv6 never comes here as such: the platform gives it
 * back as IPv4.
 */
final class PublicAddresses {
  private static final List<Block> SPECIAL_4 =
      List.of(
          Block.of(8, 0), // this network
          Block.of(8, 10), // private
          Block.of(10, 100, 64), // shared by those behind a carrier
          Block.of(8, 127), // this machine
          Block.of(16, 169, 254), // this link, and what clouds tell their machines
          Block.of(12, 172, 16), // private
          Block.of(24, 192, 0, 0), // protocols
          Block.of(24, 192, 0, 2), // for books
          Block.of(24, 192, 88, 99), // former relays into IPv6
          Block.of(16, 192, 168), // private
          Block.of(15, 198, 18), // measurements
          Block.of(24, 198, 51, 100), // for books
          Block.of(24, 203, 0, 113), // for books
          Block.of(4, 224), // many receivers
          Block.of(4, 240)); // kept free, and everybody

  /** Of IPv6 only this is given to anybody at all. */
  private static final Block GIVEN_6 = Block.of(3, 0x20);

  private static final List<Block> SPECIAL_6 =
      List.of(
          Block.of(23, 0x20, 0x01, 0x00), // protocols, tunnels
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8), // for books
          Block.of(16, 0x20, 0x02), // tunnels to any address of IPv4
          Block.of(20, 0x3f, 0xff, 0x00)); // for books

  private PublicAddresses() {}

  /** The addresses that begin with the same bits. */
  private record Block(int bits, BigInteger head) {
    static Block of(int bits, int... start) {
      BigInteger whole = BigInteger.ZERO;
      for (int part : start) {
        whole = whole.shiftLeft(Byte.SIZE).or(BigInteger.valueOf(part));
      }
      return new Block(bits, whole.shiftRight(start.length * Byte.SIZE - bits));
    }

    boolean has(byte[] address) {
      return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits).equals(head);
    }
  }

  static boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == Integer.BYTES
        ? SPECIAL_4.stream().noneMatch(block -> block.has(bytes))
        : GIVEN_6.has(bytes) && SPECIAL_6.stream().noneMatch(block -> block.has(bytes));
  }
}
