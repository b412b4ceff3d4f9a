package io.indexwright.adapter.http;

import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.http.protection.Threshold;
import io.indexwright.adapter.http.tls.Certificates;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How many threads answer, what they are kept from, and how long a request may drain. */
record JettySetup(HttpAddress address, Protection protection, Duration drain) {
  /**
   * More than the store has connections, because orders that come together share one; few, because
   * the others would only queue there.
   */
  private static final int THREADS = 32;

  /** How long the threads get to come home once whatever did not drain is cut off. */
  private static final Duration LAST_CALL = Duration.ofSeconds(1);

  /** How long a new certificate waits to be seen. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  /** By which the framework would take one method for another. */
  private static final String OVERRIDE = "X-HTTP-Method-Override";

  /**
   * Lines of a head that one connection has sent are not kept for its next request: with tokens of
   * several users behind a proxy, making room for each took a fifth of the time of a request.
   */
  private static final int KEPT_OF_A_HEAD = 0;

  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 1;

  static JettySetup of(HttpAddress address, Protection protection) {
    return new JettySetup(address, protection, Duration.ofSeconds(8));
  }

  void applyTo(JavalinConfig config, Threshold threshold) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = protection.limits().bodyBytes();
    config.jetty.threadPool = threads();
    config.jetty.modifyServer(server -> server.setStopTimeout(drain.toMillis()));
    config.jetty.addConnector((server, http) -> connector(server, http, threshold));
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS);
    threads.setName("http");
    threads.setStopTimeout(LAST_CALL.toMillis());
    return threads;
  }

  /** Nothing but its method says what a request wants done: a header is not looked at for that. */
  private static Request asItIs(Request request) {
    if (!request.getHeaders().contains(OVERRIDE)) {
      return request;
    }
    HttpFields headers = HttpFields.build(request.getHeaders()).remove(OVERRIDE).asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpFields getHeaders() {
        return headers;
      }
    };
  }

  private Connector connector(Server server, HttpConfiguration http, Threshold threshold) {
    http.setSendServerVersion(false);
    http.setHeaderCacheSize(KEPT_OF_A_HEAD);
    http.addCustomizer((request, answered) -> asItIs(request));
    Optional<Certificates> certificates =
        protection.tls().map(files -> new Certificates(files, LOOK, server.getScheduler()));
    ConnectionFactory[] protocols =
        certificates
            .map(tls -> tls.carrying(http))
            .orElseGet(() -> List.of(new HttpConnectionFactory(http)))
            .toArray(ConnectionFactory[]::new);
    ServerConnector connector = new ServerConnector(server, ACCEPTORS, SELECTORS, protocols);
    certificates.ifPresent(connector::addBean);
    connector.setHost(address.host());
    connector.setPort(address.port());
    threshold.addTo(server, connector, http);
    return connector;
  }
}
