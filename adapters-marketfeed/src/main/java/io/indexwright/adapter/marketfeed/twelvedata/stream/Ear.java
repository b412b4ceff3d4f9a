package io.indexwright.adapter.marketfeed.twelvedata.stream;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hears what comes over one connection, and puts its parts together. It asks for the next message
 * when the last one is taken, so that no more than one waits: whoever sends faster is held up.
 */
final class Ear implements WebSocket.Listener {
  private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

  private final int mostCharacters;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final StringBuilder parts = new StringBuilder();

  Ear(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  /** What was heard. */
  enum Kind {
    /** A whole message. */
    MESSAGE,
    /** Something that is no message: why, and what there is of it follow. */
    NONSENSE,
    /** The end of the connection, and why. */
    END
  }

  /**
   * One thing that was heard.
   *
   * @param text the message, or why there is none
   * @param raw what there is of it
   */
  record Heard(Kind kind, String text, String raw) {}

  /** Waits for what comes next, but not longer than {@code limit}. */
  Optional<Heard> next(WebSocket line, Duration limit) throws InterruptedException {
    Optional<Heard> next = Optional.ofNullable(heard.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    next.filter(one -> one.kind() != Kind.END).ifPresent(one -> line.request(1));
    return next;
  }

  @Override
  public CompletionStage<?> onText(WebSocket line, CharSequence part, boolean isLast) {
    int room = mostCharacters - parts.length();
    parts.append(part, 0, Math.min(part.length(), room));
    if (part.length() > room) {
      String why = "expected a message of at most " + mostCharacters + " characters, was more";
      heard.add(new Heard(Kind.NONSENSE, why, parts.toString()));
      heard.add(new Heard(Kind.END, why, ""));
    } else if (isLast) {
      heard.add(new Heard(Kind.MESSAGE, parts.toString(), ""));
      parts.setLength(0);
    } else {
      line.request(1);
    }
    return DONE;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket line, ByteBuffer part, boolean isLast) {
    if (isLast) {
      heard.add(new Heard(Kind.NONSENSE, "expected a text, was bytes", ""));
    } else {
      line.request(1);
    }
    return DONE;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket line, int code, String reason) {
    heard.add(new Heard(Kind.END, "it was closed (" + code + ") " + reason, ""));
    return DONE;
  }

  @Override
  public void onError(WebSocket line, Throwable broken) {
    heard.add(new Heard(Kind.END, broken.getClass().getSimpleName(), ""));
  }
}
