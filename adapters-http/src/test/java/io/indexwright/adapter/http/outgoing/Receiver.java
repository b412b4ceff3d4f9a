package io.indexwright.adapter.http.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that takes whatever it is sent, and answers as it is told to. */
public final class Receiver implements AutoCloseable {
  private final ServerSocket server;
  private final Manner manner;
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private Receiver(ServerSocket server, Manner manner) {
    this.server = server;
    this.manner = manner;
  }

  /** How it treats a connection on which a request has come. */
  @FunctionalInterface
  public interface Manner {
    void treat(Socket socket) throws IOException;
  }

  public static Receiver answering(String answer) {
    return treating(socket -> socket.getOutputStream().write(bytes(answer)));
  }

  public static Receiver treating(Manner manner) {
    try {
      Receiver receiver =
          new Receiver(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), manner);
      Thread thread = new Thread(receiver::serve, "receiver");
      thread.setDaemon(true);
      thread.start();
      return receiver;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Returns the next request, head and body. */
  public String request() throws InterruptedException {
    return received.take();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        received.add(read(socket.getInputStream()));
        manner.treat(socket);
      } catch (IOException cut) {
        Thread.onSpinWait(); // whoever sent has gone
      }
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (!isWhole(request.toString())) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      request.append((char) next);
    }
    return request.toString();
  }

  private static boolean isWhole(String request) {
    int head = request.indexOf("\r\n\r\n");
    if (head < 0 || !request.contains("Content-Length: ")) {
      return head >= 0;
    }
    String length = request.replaceAll("(?s).*Content-Length: ([0-9]+).*", "$1");
    return request.length() == head + 4 + Integer.parseInt(length);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket each : open) {
      each.close();
    }
  }
}
