package io.indexwright.bootstrap.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log when a collector begins to fail and when it is back, and nothing in between. */
final class ToldOnce implements SpanExporter {
  private static final Logger LOG = LoggerFactory.getLogger(ToldOnce.class);

  /** It would tell standard error of every batch; kept here, or its level is forgotten. */
  private static final java.util.logging.Logger ITS_OWN =
      java.util.logging.Logger.getLogger("io.opentelemetry");

  static {
    ITS_OWN.setLevel(Level.OFF);
  }

  private final SpanExporter exporter;
  private final String collector;
  private final AtomicBoolean isAway = new AtomicBoolean();

  /** Hands on to {@code exporter}, which sends to {@code collector}. */
  ToldOnce(SpanExporter exporter, String collector) {
    this.exporter = exporter;
    this.collector = collector;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    CompletableResultCode sent = exporter.export(spans);
    return sent.whenComplete(() -> tell(sent));
  }

  private void tell(CompletableResultCode sent) {
    boolean failed = !sent.isSuccess();
    if (isAway.getAndSet(failed) == failed) {
      return;
    }
    if (failed) {
      LOG.warn("spans are lost: {}: {}", collector, reason(sent));
    } else {
      LOG.info("{} takes spans again", collector);
    }
  }

  /** What failed on the way lies within; an answer that refuses has nothing of the kind. */
  private static String reason(CompletableResultCode failed) {
    return Stream.iterate(failed.getFailureThrowable(), Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .map(Throwable::toString)
        .findFirst()
        .orElse("it refuses them");
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
