package io.indexwright.adapter.http.tls;

import io.indexwright.application.port.UnavailableException;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks TLS 1.2 or newer, and takes another certificate while it runs once its file is another.
 */
public final class Certificates extends AbstractLifeCycle {
  private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

  private final TlsFiles files;
  private final Duration pause;
  private final SslContextFactory.Server context = new SslContextFactory.Server();
  private final Scheduler scheduler;
  private List<FileTime> known;

  /**
   * Reads {@code files}, and looks at them again after every {@code pause}.
   *
   * @throws UnavailableException if they cannot be used
   */
  public Certificates(TlsFiles files, Duration pause, Scheduler scheduler) {
    this.files = files;
    this.pause = pause;
    this.scheduler = scheduler;
    this.known = files.written();
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    use(context);
  }

  private void use(SslContextFactory factory) {
    factory.setKeyStore(files.read());
    factory.setKeyStorePassword(files.password());
  }

  /** Returns what a connection is made of: TLS, and in it HTTP. */
  public List<ConnectionFactory> carrying(HttpConfiguration http) {
    http.addCustomizer(new SecureRequestCustomizer(false));
    HttpConnectionFactory inner = new HttpConnectionFactory(http);
    return List.of(new SslConnectionFactory(context, inner.getProtocol()), inner);
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    scheduler.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    List<FileTime> written = files.written();
    if (!written.isEmpty() && !written.equals(known)) {
      known = written;
      reload();
    }
    if (isRunning()) {
      lookLater();
    }
  }

  /** A file that is half written is read again when it is whole: its time changes once more. */
  private void reload() {
    try {
      context.reload(this::use);
      LOG.info("the certificate {} is used from now on", files.certificate());
    } catch (Exception unusable) {
      LOG.error("the certificate {} cannot be used, the old one is", files.certificate(), unusable);
    }
  }
}
