package io.indexwright.adapter.http.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Makes certificates that vouch for themselves, by the tool of the JDK. */
record KeyTool(Path directory) {
  static final String PASSWORD = "changeit";

  /** Returns a new certificate in PKCS #12. */
  TlsFiles pkcs12(String name) throws IOException, InterruptedException {
    Path file = directory.resolve(name + ".p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                "face",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), US_ASCII);
    assertThat(tool.waitFor()).as(said).isZero();
    return new TlsFiles(file, Optional.empty(), PASSWORD);
  }

  /** Writes the same certificate and its key in PEM, over what was there before. */
  TlsFiles pem(TlsFiles pkcs12) throws IOException, GeneralSecurityException {
    Path certificate = directory.resolve("face.crt");
    Path key = key(pkcs12);
    write(certificate, "CERTIFICATE", store(pkcs12).getCertificate("face").getEncoded());
    return new TlsFiles(certificate, Optional.of(key), "");
  }

  /** Writes its key in PEM, over what was there before, and leaves the certificate as it is. */
  Path key(TlsFiles pkcs12) throws IOException, GeneralSecurityException {
    Path key = directory.resolve("face.key");
    write(key, "PRIVATE KEY", store(pkcs12).getKey("face", PASSWORD.toCharArray()).getEncoded());
    return key;
  }

  private static void write(Path file, String what, byte[] content) throws IOException {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, lines, what));
  }

  /** Returns what trusts these certificates, and no other. */
  static SSLContext trusting(TlsFiles... pkcs12) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (TlsFiles each : pkcs12) {
      trusted.setCertificateEntry(
          each.certificate().toString(), store(each).getCertificate("face"));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store(TlsFiles pkcs12) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(pkcs12.certificate())) {
      store.load(file, PASSWORD.toCharArray());
    }
    return store;
  }
}
