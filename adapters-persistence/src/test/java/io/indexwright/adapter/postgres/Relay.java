package io.indexwright.adapter.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands before a server and carries every word, as well or as badly as it is told. */
public final class Relay implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  private final ServerSocket door;
  private final int port;
  private final ExecutorService threads = Executors.newCachedThreadPool(Relay::daemon);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private volatile Mood mood = Mood.FAITHFUL;
  private volatile Duration delay = Duration.ZERO;
  private volatile Optional<String> dreaded = Optional.empty();

  /** What becomes of the words that arrive, on old connections and new ones, both ways. */
  enum Mood {
    /** They are carried on. */
    FAITHFUL,
    /** They are lost, and nobody hangs up. */
    SWALLOWING,
    /** They are kept until the mood is better. */
    HOLDING,
    /** Everybody is hung up on. */
    CUTTING
  }

  public Relay(int port) throws IOException {
    this.port = port;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::receive);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    return thread;
  }

  /** The same database, by way of here. */
  public DatabaseAddress before(DatabaseAddress address) {
    String url = address.url().replace(":" + port, ":" + door.getLocalPort());
    return new DatabaseAddress(url, address.user(), address.password());
  }

  void be(Mood next) {
    mood = next;
    if (next == Mood.CUTTING) {
      open.forEach(Relay::close);
    }
  }

  /** Keeps every word for so long before it is carried on. */
  void delayBy(Duration time) {
    delay = time;
  }

  /** Hangs up on whoever says {@code words}, before they are carried on. */
  void hangUpAt(String words) {
    dreaded = Optional.of(words);
  }

  void heal() {
    delay = Duration.ZERO;
    dreaded = Optional.empty();
    mood = Mood.FAITHFUL;
  }

  /** How many came in vain. */
  int turnedAway() {
    return turnedAway.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(Relay::close);
    threads.shutdownNow();
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        if (mood == Mood.CUTTING) {
          close(client);
          turnedAway.incrementAndGet();
        } else {
          connect(client, new Socket(InetAddress.getLoopbackAddress(), port));
        }
      } catch (IOException nobodyThere) {
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
    }
  }

  private void connect(Socket client, Socket server) {
    open.add(client);
    open.add(server);
    threads.execute(() -> carry(client, server));
    threads.execute(() -> carry(server, client));
  }

  private void carry(Socket from, Socket to) {
    try {
      InputStream words = from.getInputStream();
      OutputStream ears = to.getOutputStream();
      byte[] some = new byte[8192];
      for (int length = words.read(some); length >= 0; length = words.read(some)) {
        pause();
        String said = new String(some, 0, length, StandardCharsets.ISO_8859_1);
        if (dreaded.filter(said::contains).isPresent()) {
          turnedAway.incrementAndGet();
          break;
        }
        if (mood != Mood.SWALLOWING) {
          ears.write(some, 0, length);
        }
      }
    } catch (IOException gone) {
      close(from);
    }
    close(to);
    close(from);
    open.remove(from);
  }

  private void pause() {
    LockSupport.parkNanos(delay.toNanos());
    while (mood == Mood.HOLDING && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      LockSupport.parkNanos(1);
    }
  }
}
