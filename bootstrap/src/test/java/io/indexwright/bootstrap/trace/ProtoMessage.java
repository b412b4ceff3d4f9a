package io.indexwright.bootstrap.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A message of protocol buffers, by the numbers of its fields (<a
 * href="https://protobuf.dev/programming-guides/encoding/">encoding</a>).
 */
final class ProtoMessage {
  private final Map<Integer, Long> numbers = new HashMap<>();
  private final Map<Integer, List<byte[]>> texts = new HashMap<>();

  ProtoMessage(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (rest.hasRemaining()) {
      int tag = (int) varint(rest);
      take(tag >>> 3, tag & 7, rest);
    }
  }

  private void take(int field, int type, ByteBuffer rest) {
    switch (type) {
      case 0 -> numbers.put(field, varint(rest));
      case 1 -> numbers.put(field, rest.getLong());
      case 2 -> {
        byte[] text = new byte[(int) varint(rest)];
        rest.get(text);
        texts.computeIfAbsent(field, first -> new ArrayList<>()).add(text);
      }
      case 5 -> numbers.put(field, (long) rest.getInt());
      default -> throw new IllegalArgumentException("no such type: " + type);
    }
  }

  private static long varint(ByteBuffer rest) {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = rest.get();
      value |= (long) (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  /** Returns 0 if it is not said. */
  long number(int field) {
    return numbers.getOrDefault(field, 0L);
  }

  List<ProtoMessage> messages(int field) {
    return bytes(field).stream().map(ProtoMessage::new).toList();
  }

  /** Returns nothing if it is not said. */
  String text(int field) {
    return bytes(field).stream().map(text -> new String(text, UTF_8)).findFirst().orElse("");
  }

  /** Returns nothing if it is not said. */
  String hex(int field) {
    return bytes(field).stream().map(HexFormat.of()::formatHex).findFirst().orElse("");
  }

  private List<byte[]> bytes(int field) {
    return texts.getOrDefault(field, List.of());
  }
}
