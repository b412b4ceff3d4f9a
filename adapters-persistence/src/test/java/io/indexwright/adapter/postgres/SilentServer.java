package io.indexwright.adapter.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server and, once hushed, swallows every word without hanging up. */
final class SilentServer implements AutoCloseable {
  private final ServerSocket door;
  private final int port;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean hushed;

  SilentServer(int port) throws IOException {
    this.port = port;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::receive);
  }

  /** The same database, by way of here. */
  DatabaseAddress before(DatabaseAddress address) {
    String url = address.url().replace(":" + port, ":" + door.getLocalPort());
    return new DatabaseAddress(url, address.user(), address.password());
  }

  void hush() {
    hushed = true;
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  private void receive() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        threads.execute(() -> carry(client, server));
        threads.execute(() -> carry(server, client));
      }
    } catch (IOException closed) {
      hushed = true;
    }
  }

  private void carry(Socket from, Socket to) {
    try {
      InputStream words = from.getInputStream();
      OutputStream ears = to.getOutputStream();
      byte[] some = new byte[8192];
      for (int length = words.read(some); length >= 0; length = words.read(some)) {
        if (!hushed) {
          ears.write(some, 0, length);
        }
      }
      to.close();
    } catch (IOException gone) {
      closeBoth(from, to);
    }
  }

  private static void closeBoth(Socket one, Socket other) {
    try (one;
        other) {
      one.shutdownOutput();
    } catch (IOException closed) {
      return;
    }
  }
}
