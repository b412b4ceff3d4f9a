package io.indexwright.adapter.marketfeed.twelvedata.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.indexwright.adapter.marketfeed.guard.FeedFault;
import io.indexwright.adapter.marketfeed.guard.FeedTrace;
import io.indexwright.adapter.marketfeed.twelvedata.stream.Ear.Heard;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.feed.QuoteStream;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Being told by the vendor: one connection after the other, on a thread of its own. */
final class Conversation implements QuoteStream.Following {
  private static final String HEARTBEAT = "{\"action\":\"heartbeat\"}";

  private final StreamSettings settings;
  private final StreamPatience patience;
  private final FeedTrace trace;
  private final Messages messages;
  private final QuoteStream.Listener listener;
  private final HttpClient client;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "quote-stream");
  private int failures;

  private Conversation(TwelveDataStream stream, Messages messages, QuoteStream.Listener listener) {
    this.settings = stream.settings();
    this.patience = stream.patience();
    this.trace = stream.trace();
    this.messages = messages;
    this.listener = listener;
    this.client = HttpClient.newBuilder().connectTimeout(patience.connect()).build();
  }

  static Conversation begin(
      TwelveDataStream stream, Messages messages, QuoteStream.Listener listener) {
    Conversation begun = new Conversation(stream, messages, listener);
    begun.thread.setDaemon(true);
    begun.thread.start();
    return begun;
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join(patience.connect().toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (closed.getCount() > 0) {
        Duration pause = talked();
        if (closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
          return;
        }
      }
    } catch (InterruptedException asked) {
      return; // it is closed: nobody else knows the thread
    }
  }

  /** Talks until the connection is lost, and returns how long to wait for the next one. */
  private Duration talked() throws InterruptedException {
    try {
      talk();
      return Duration.ZERO;
    } catch (FeedFault lost) {
      failures++;
      listener.lost(lost.text());
      return patience.pause(failures, ThreadLocalRandom.current().nextDouble());
    }
  }

  private void talk() throws InterruptedException {
    Ear ear = new Ear(settings.mostCharacters());
    WebSocket line =
        done(
            client
                .newWebSocketBuilder()
                .connectTimeout(patience.connect())
                .header(FeedTrace.HEADER, trace.ofNextCall())
                .buildAsync(settings.key().addressed(settings.endpoint()), ear));
    try {
      done(line.sendText(subscription(), true));
      listener.connected();
      listen(line, ear);
    } finally {
      farewell(line);
    }
  }

  private void listen(WebSocket line, Ear ear) throws InterruptedException {
    long heardAt = System.nanoTime();
    long beatenAt = heardAt;
    while (true) {
      long sinceBeat = System.nanoTime() - beatenAt;
      Optional<Heard> next = ear.next(line, patience.heartbeat().minusNanos(sinceBeat));
      long now = System.nanoTime();
      if (next.isPresent()) {
        heardAt = now;
        take(next.get());
      } else if (now - heardAt > patience.silence().toNanos()) {
        throw FeedFault.passing("Twelve Data said nothing for " + patience.silence());
      }
      if (now - beatenAt >= patience.heartbeat().toNanos()) {
        beatenAt = now;
        done(line.sendText(HEARTBEAT, true));
      }
    }
  }

  private void take(Heard heard) {
    String text = storable(heard.text());
    switch (heard.kind()) {
      case MESSAGE -> {
        if (messages.read(text)) {
          failures = 0;
        }
      }
      case NONSENSE -> messages.nonsense(text, storable(heard.raw()));
      case END -> throw FeedFault.passing("the connection to Twelve Data ended: " + text);
    }
  }

  /** Without the key, and without zeros, which no text of a database may have. */
  private String storable(String said) {
    return settings.key().hiddenIn(said).replace("\0", "\\u0000");
  }

  /** Symbols in the extended form: a symbol alone may be one of several markets. */
  private String subscription() {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("action", "subscribe");
    var symbols = message.putObject("params").putArray("symbols");
    for (Ticker ticker : messages.tickers()) {
      symbols.addObject().put("symbol", ticker.symbol()).put("mic_code", ticker.market());
    }
    return message.toString();
  }

  /** Waits for what is begun; the message of a failure could show the address, and is not told. */
  private <T> T done(CompletableFuture<T> begun) throws InterruptedException {
    try {
      return begun.get(patience.connect().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw FeedFault.passing("no connection to Twelve Data: " + reason(failed));
    } catch (TimeoutException late) {
      throw FeedFault.passing("no connection to Twelve Data within " + patience.connect());
    }
  }

  private static String reason(ExecutionException failed) {
    return failed.getCause() instanceof WebSocketHandshakeException refused
        ? "it answered (" + refused.getResponse().statusCode() + ")"
        : Optional.ofNullable(failed.getCause()).orElse(failed).getClass().getSimpleName();
  }

  /** Says that we go, if anybody still listens, and goes. */
  private void farewell(WebSocket line) throws InterruptedException {
    try {
      done(line.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    } catch (FeedFault nobodyListens) {
      return;
    } finally {
      line.abort();
    }
  }
}
