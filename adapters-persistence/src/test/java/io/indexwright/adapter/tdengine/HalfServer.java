package io.indexwright.adapter.tdengine;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets everybody in, as a taosAdapter does, and then answers no request. */
final class HalfServer implements AutoCloseable {
  private static final String KEYWORD = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");
  private static final Pattern ACTION = Pattern.compile("\"action\" *: *\"(\\w+)\"");
  private static final Pattern REQUEST = Pattern.compile("\"req_id\" *: *(\\d+)");
  private static final int TEXT = 0x81;
  private static final int LONG = 126;

  /** Every text that was received. */
  final List<String> heard = new CopyOnWriteArrayList<>();

  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  HalfServer() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  private void receive() {
    try {
      while (true) {
        Socket guest = door.accept();
        threads.execute(() -> welcome(guest));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void welcome(Socket guest) {
    try (guest) {
      DataInputStream words = new DataInputStream(guest.getInputStream());
      OutputStream ears = guest.getOutputStream();
      ears.write(handshake(header(words)).getBytes(StandardCharsets.US_ASCII));
      while (true) {
        int kind = words.readUnsignedByte();
        String said = payload(words);
        if (kind == TEXT) {
          heard.add(said);
          answer(said, ears);
        }
      }
    } catch (IOException gone) {
      heard.add("gone");
    }
  }

  private static String header(DataInputStream words) throws IOException {
    StringBuilder header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      header.append((char) words.readUnsignedByte());
    }
    return header.toString();
  }

  private static String handshake(String header) {
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + Base64.getEncoder().encodeToString(sha1(found(KEY, header) + KEYWORD))
        + "\r\n\r\n";
  }

  private static byte[] sha1(String text) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a client sends is masked; nothing here is longer than 65,535 bytes. */
  private static String payload(DataInputStream words) throws IOException {
    int length = words.readUnsignedByte() & 0x7F;
    byte[] masked = new byte[4 + (length == LONG ? words.readUnsignedShort() : length)];
    words.readFully(masked);
    byte[] plain = new byte[masked.length - 4];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) (masked[i + 4] ^ masked[i % 4]);
    }
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static void answer(String said, OutputStream ears) throws IOException {
    byte[] answer =
        ("{\"code\":0,\"message\":\"\",\"version\":\"3.3.6.0\",\"action\":\""
                + found(ACTION, said)
                + "\",\"req_id\":"
                + found(REQUEST, said)
                + "}")
            .getBytes(StandardCharsets.UTF_8);
    ears.write(TEXT);
    ears.write(LONG);
    ears.write(answer.length >> 8);
    ears.write(answer.length);
    ears.write(answer);
    ears.flush();
  }

  private static String found(Pattern wanted, String text) {
    Matcher matcher = wanted.matcher(text);
    return matcher.find() ? matcher.group(1) : "0";
  }
}
