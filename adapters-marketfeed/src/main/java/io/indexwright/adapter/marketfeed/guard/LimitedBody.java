package io.indexwright.adapter.marketfeed.guard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;

/** Collects a body, as long as it is not too large; the connection is given up if it is. */
public final class LimitedBody implements BodySubscriber<byte[]> {
  private final int mostBytes;
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Optional<Flow.Subscription> source = Optional.empty();

  /** Gives up what has more than {@code mostBytes}. */
  public LimitedBody(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Returns what {@code body} says under its encoding.
   *
   * @throws IOException if it is not of that encoding, or larger than {@code mostBytes} unpacked
   */
  public static byte[] unpacked(byte[] body, String encoding, int mostBytes) throws IOException {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip" -> gunzipped(body, mostBytes);
      default -> throw new IOException("expected gzip or nothing, was encoding " + encoding);
    };
  }

  private static byte[] gunzipped(byte[] body, int mostBytes) throws IOException {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] unpacked = stream.readNBytes(mostBytes);
      if (stream.read() >= 0) {
        throw new TooLarge(mostBytes);
      }
      return unpacked;
    }
  }

  /** There is more than anybody asked for. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(int mostBytes) {
      super("expected at most " + mostBytes + " bytes");
    }
  }

  /** Returns true if {@code broken} comes of a body that was given up. */
  public static boolean isTooLarge(IOException broken) {
    return broken instanceof TooLarge || broken.getCause() instanceof TooLarge;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = Optional.of(subscription);
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      if (part.remaining() > mostBytes - collected.size()) {
        source.ifPresent(Flow.Subscription::cancel);
        body.completeExceptionally(new TooLarge(mostBytes));
        return;
      }
      byte[] bytes = new byte[part.remaining()];
      part.get(bytes);
      collected.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable broken) {
    body.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    body.complete(collected.toByteArray());
  }
}
