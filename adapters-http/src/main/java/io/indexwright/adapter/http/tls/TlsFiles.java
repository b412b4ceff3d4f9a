package io.indexwright.adapter.http.tls;

import io.indexwright.application.port.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate and its key: two files in PEM, or one in PKCS #12.
 *
 * @param certificate in PEM with all that vouch for it, our own first; or everything in PKCS #12
 * @param key in PEM (PKCS #8, not encrypted); empty for PKCS #12
 * @param password of the file in PKCS #12
 */
public record TlsFiles(Path certificate, Optional<Path> key, String password) {
  private static final Pattern PEM_KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----(.+?)-----END PRIVATE KEY-----", Pattern.DOTALL);

  /** The keys we know, and how they sign. */
  private static final Map<String, String> SIGNATURES =
      Map.of("EC", "SHA256withECDSA", "RSA", "SHA256withRSA", "EdDSA", "EdDSA");

  /**
   * Reads both.
   *
   * @throws UnavailableException if they cannot be read, or are not what they should be
   */
  KeyStore read() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (key.isPresent()) {
        store.load(null, null);
        PrivateKey own = privateKey(key.get());
        store.setKeyEntry("face", own, password.toCharArray(), chain(own));
      } else {
        try (InputStream file = Files.newInputStream(certificate)) {
          store.load(file, password.toCharArray());
        }
      }
      return store;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
      throw new UnavailableException("the certificate " + certificate, unusable);
    }
  }

  /** Reads the certificate of {@code own} and all that vouch for it. */
  private Certificate[] chain(PrivateKey own) throws IOException, GeneralSecurityException {
    try (InputStream file = Files.newInputStream(certificate)) {
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(file)
              .toArray(new Certificate[0]);
      if (chain.length == 0 || !isPair(own, chain[0].getPublicKey())) {
        throw new GeneralSecurityException("no certificate of the key: " + certificate);
      }
      return chain;
    }
  }

  /** Two files are written one after the other: in between they do not belong together. */
  private static boolean isPair(PrivateKey own, PublicKey known) throws GeneralSecurityException {
    if (!own.getAlgorithm().equals(known.getAlgorithm())) {
      return false;
    }
    byte[] words = known.getEncoded();
    Signature signature =
        Signature.getInstance(SIGNATURES.getOrDefault(own.getAlgorithm(), own.getAlgorithm()));
    signature.initSign(own);
    signature.update(words);
    byte[] signed = signature.sign();
    signature.initVerify(known);
    signature.update(words);
    return signature.verify(signed);
  }

  private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
    Matcher pem = PEM_KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
    if (!pem.find()) {
      throw new GeneralSecurityException("no key in PKCS #8: " + file);
    }
    PKCS8EncodedKeySpec spec =
        new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
    GeneralSecurityException refusal = new GeneralSecurityException("no key we know: " + file);
    for (String algorithm : SIGNATURES.keySet()) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (GeneralSecurityException other) {
        refusal.addSuppressed(other);
      }
    }
    throw refusal;
  }

  /** When they were written, to see that they have changed. */
  List<FileTime> written() {
    List<FileTime> times = new ArrayList<>();
    try {
      times.add(Files.getLastModifiedTime(certificate));
      if (key.isPresent()) {
        times.add(Files.getLastModifiedTime(key.get()));
      }
      return times;
    } catch (IOException away) {
      return List.of();
    }
  }

  @Override
  public String toString() {
    return "TlsFiles[" + certificate + "]";
  }
}
