package io.indexwright.adapter.postgres.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a home to one server. The operating system drops the lock when the process dies.
 *
 * <p>POSIX also drops it when its process opens and closes the file once more, so the homes of this
 * process are remembered here and their lock files are never opened a second time.
 */
final class HomeLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HomeLock.class);
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Home home;
  private final FileChannel channel;

  private HomeLock(Home home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  /**
   * @throws HomeInUseException at once, when anybody holds the home
   */
  static HomeLock on(Home home) {
    if (!HELD_HERE.add(home.directory())) {
      throw new HomeInUseException(home.directory(), ProcessHandle.current().pid() + " (this one)");
    }
    try {
      return new HomeLock(home, locked(home));
    } catch (IOException e) {
      HELD_HERE.remove(home.directory());
      throw new EmbeddedServerException(home.lock() + " cannot be written: let this user do so", e);
    } catch (HomeInUseException e) {
      HELD_HERE.remove(home.directory());
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("{} was not released cleanly", home.lock(), e);
    }
    HELD_HERE.remove(home.directory());
  }

  private static FileChannel locked(Home home) throws IOException {
    FileChannel channel = FileChannel.open(home.lock(), CREATE, WRITE);
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      if (lock.isEmpty()) {
        throw new HomeInUseException(home.directory(), Files.readString(home.lock()).strip());
      }
      sign(channel);
      return channel;
    } catch (IOException | HomeInUseException e) {
      channel.close();
      throw e;
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    String pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0);
    ByteBuffer signature = ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII));
    while (signature.hasRemaining()) {
      channel.write(signature);
    }
  }
}
