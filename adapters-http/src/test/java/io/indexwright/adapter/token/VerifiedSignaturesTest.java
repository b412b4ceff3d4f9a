package io.indexwright.adapter.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only one of two keys of the same name signed anything; a list tells who was asked. */
class VerifiedSignaturesTest {
  private static final JWK GOOD = key("g");
  private static final JWK OTHER = key("o");

  private final List<JWK> asked = new ArrayList<>();
  private final VerifiedSignatures signatures =
      new VerifiedSignatures(
          (token, key) -> {
            asked.add(key);
            return key.equals(GOOD);
          });

  private static JWK key(String letter) {
    return new OctetSequenceKey.Builder(letter.repeat(32).getBytes(US_ASCII)).keyID("k").build();
  }

  private static SignedJWT token(String subject) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().subject(subject).build());
    token.sign(new MACSigner("g".repeat(32)));
    return token;
  }

  @Test
  void looksOnce_whenATokenIsShownTwice() throws JOSEException {
    assertThat(signatures.has(token("ada"), GOOD)).isTrue();
    assertThat(signatures.has(token("ada"), GOOD)).isTrue();

    assertThat(asked).containsExactly(GOOD);
  }

  @Test
  void looksAgain_whenTheKeyIsAnotherOfTheSameName() throws JOSEException {
    assertThat(signatures.has(token("ada"), GOOD)).isTrue();

    assertThat(signatures.has(token("ada"), OTHER)).isFalse();
    assertThat(asked).containsExactly(GOOD, OTHER);
  }

  @Test
  void looksAgain_whenTheTokenIsAnother() throws JOSEException {
    assertThat(signatures.has(token("ada"), GOOD)).isTrue();
    assertThat(signatures.has(token("eve"), GOOD)).isTrue();

    assertThat(asked).containsExactly(GOOD, GOOD);
  }

  @Test
  void remembersNothingOfWhatIsNotSigned() throws JOSEException {
    assertThat(signatures.has(token("ada"), OTHER)).isFalse();
    assertThat(signatures.has(token("ada"), OTHER)).isFalse();

    assertThat(asked).containsExactly(OTHER, OTHER);
  }
}
