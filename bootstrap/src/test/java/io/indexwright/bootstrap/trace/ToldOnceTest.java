package io.indexwright.bootstrap.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ToldOnceTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ToldOnce.class);
  private final Scripted collector = new Scripted();
  private final ToldOnce exporter = new ToldOnce(collector, "the collector");

  /** Answers as it is told to. */
  private static final class Scripted implements SpanExporter {
    private CompletableResultCode answer = CompletableResultCode.ofSuccess();

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      return answer;
    }

    @Override
    public CompletableResultCode flush() {
      return answer;
    }

    @Override
    public CompletableResultCode shutdown() {
      return answer;
    }
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
  }

  private void exportTwice(CompletableResultCode answer) {
    collector.answer = answer;
    assertThat(exporter.export(List.of())).isSameAs(answer);
    assertThat(exporter.export(List.of())).isSameAs(answer);
    assertThat(exporter.flush()).isSameAs(answer);
    assertThat(exporter.shutdown()).isSameAs(answer);
  }

  private static CompletableResultCode failed(Throwable cause) {
    return CompletableResultCode.ofExceptionalFailure(new IllegalStateException(cause));
  }

  @Test
  void tellsOnceThatTheCollectorIsAway_andOnceThatItIsBack() {
    exportTwice(CompletableResultCode.ofSuccess());
    exportTwice(failed(new CompletionException(new IOException("refused"))));
    exportTwice(CompletableResultCode.ofSuccess());
    exportTwice(CompletableResultCode.ofFailure());

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "spans are lost: the collector: java.io.IOException: refused",
            "the collector takes spans again",
            "spans are lost: the collector: it refuses them");
  }
}
