package io.indexwright.adapter.marketfeed.twelvedata.stream;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server on this machine that speaks as much of RFC 6455 as the vendor does. */
final class StreamVendor implements AutoCloseable {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, 1.3
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int FINAL = 0x80;
  private static final long PATIENCE_SECONDS = 10;

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private volatile int status = 101;

  StreamVendor() throws IOException {
    threads.execute(this::listen);
  }

  URI endpoint() {
    return URI.create(
        "ws://" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort() + "/stream");
  }

  /** Answers the next handshakes with {@code code}; 101 lets callers in. */
  void answers(int code) {
    status = code;
  }

  /** Waits for the next connection. */
  Call call() {
    return waited(calls);
  }

  static <T> T waited(BlockingQueue<T> queue) {
    try {
      return Optional.ofNullable(queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .orElseThrow(() -> new AssertionError("nothing came"));
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        threads.execute(() -> serve(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try {
      List<String> head = head(caller);
      if (status == 101) {
        caller.getOutputStream().write(accepted(head).getBytes(StandardCharsets.US_ASCII));
        Call call = new Call(caller, head);
        calls.add(call);
        call.listen();
      } else {
        String refusal = "HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n";
        caller.getOutputStream().write(refusal.getBytes(StandardCharsets.US_ASCII));
        caller.close();
      }
    } catch (IOException | UncheckedIOException gone) {
      // The caller went away, as it may.
    }
  }

  private static List<String> head(Socket caller) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    return reader.lines().takeWhile(line -> !line.isEmpty()).toList();
  }

  private static String accepted(List<String> head) {
    String key =
        head.stream()
            .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
            .map(line -> line.substring(19))
            .findFirst()
            .orElseThrow();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + proof(key)
        + "\r\n\r\n";
  }

  private static String proof(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  /** One connection. */
  static final class Call {
    private final Socket caller;
    private final List<String> head;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Call(Socket caller, List<String> head) {
      this.caller = caller;
      this.head = head;
    }

    /** The first line of the handshake. */
    String request() {
      return head.get(0);
    }

    /** The other lines of the handshake. */
    List<String> fields() {
      return head.subList(1, head.size());
    }

    /** Waits for the next text of the caller; its farewell is {@code "close 1000"}. */
    String hears() {
      return waited(said);
    }

    private void listen() throws IOException {
      DataInputStream in = new DataInputStream(caller.getInputStream());
      while (true) {
        int kind = in.readUnsignedByte() & 0xf;
        int length = in.readUnsignedByte() & 0x7f;
        length = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] body = in.readNBytes(length);
        for (int place = 0; place < body.length; place++) {
          body[place] ^= mask[place % mask.length];
        }
        if (kind == TEXT) {
          said.add(new String(body, StandardCharsets.UTF_8));
        } else if (kind == CLOSE) {
          said.add("close " + ByteBuffer.wrap(body).getShort());
        }
      }
    }

    void tells(String text) {
      frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** One message in several frames. */
    void tellsInParts(List<String> parts) {
      for (int place = 0; place < parts.size(); place++) {
        int kind = place == 0 ? TEXT : 0;
        int end = place == parts.size() - 1 ? FINAL : 0;
        frame(end | kind, parts.get(place).getBytes(StandardCharsets.UTF_8));
      }
    }

    void tellsBytes(byte[] bytes) {
      frame(FINAL | BINARY, bytes);
    }

    void closes(int code) {
      frame(FINAL | CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
    }

    /** Breaks the connection without a word. */
    void resets() {
      try {
        caller.setSoLinger(true, 0);
        caller.close();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    private void frame(int first, byte[] body) {
      ByteBuffer frame = ByteBuffer.allocate(body.length + 10).put((byte) first);
      if (body.length < 126) {
        frame.put((byte) body.length);
      } else {
        frame.put((byte) 126).putShort((short) body.length);
      }
      frame.put(body).flip();
      try {
        OutputStream out = caller.getOutputStream();
        out.write(frame.array(), 0, frame.limit());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
