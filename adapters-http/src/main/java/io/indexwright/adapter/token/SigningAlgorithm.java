package io.indexwright.adapter.token;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** By what a token may be signed: none of them verifies by a secret. */
public enum SigningAlgorithm {
  RS256("RS256"),
  PS256("PS256"),
  ES256("ES256"),
  EDDSA("EdDSA");

  /** In bits; shorter keys are forbidden (RFC 7518, section 3.3). */
  private static final int SHORTEST_RSA = 2_048;

  private final String name;

  SigningAlgorithm(String name) {
    this.name = name;
  }

  /** Reads a name as it stands in the header of a token. */
  public static Optional<SigningAlgorithm> named(String text) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(text)).findFirst();
  }

  /** Returns true if a header names it. */
  boolean is(Algorithm named) {
    return name.equals(named.getName());
  }

  /** Returns true if {@code key} is meant for it, and signed {@code token}. */
  boolean verifies(SignedJWT token, JWK key) {
    boolean isMeant =
        (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
            && (key.getAlgorithm() == null || is(key.getAlgorithm()));
    try {
      return isMeant && isSigned(token, key);
    } catch (JOSEException notOfThisKey) {
      return false;
    }
  }

  private boolean isSigned(SignedJWT token, JWK key) throws JOSEException {
    return switch (this) {
      case RS256, PS256 -> key instanceof RSAKey rsa && isSigned(token, rsa);
      case ES256 -> key instanceof ECKey ec && isSigned(token, ec);
      case EDDSA -> key instanceof OctetKeyPair pair && isSigned(token, pair);
    };
  }

  private static boolean isSigned(SignedJWT token, RSAKey key) throws JOSEException {
    return key.size() >= SHORTEST_RSA && token.verify(new RSASSAVerifier(key.toPublicJWK()));
  }

  private static boolean isSigned(SignedJWT token, ECKey key) throws JOSEException {
    return Curve.P_256.equals(key.getCurve()) && token.verify(new ECDSAVerifier(key.toPublicJWK()));
  }

  private static boolean isSigned(SignedJWT token, OctetKeyPair key) {
    if (!Curve.Ed25519.equals(key.getCurve())) {
      return false;
    }
    byte[] signed = token.getSigningInput();
    Ed25519Signer verifier = new Ed25519Signer();
    verifier.init(false, new Ed25519PublicKeyParameters(key.getDecodedX()));
    verifier.update(signed, 0, signed.length);
    return verifier.verifySignature(token.getSignature().decode());
  }

  @Override
  public String toString() {
    return name;
  }
}
