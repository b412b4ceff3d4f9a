package io.indexwright.adapter.token;

import java.net.URI;

/**
 * An issuer of access tokens outside of the house that we believe.
 *
 * @param name as its tokens have it: its address, to the letter
 * @param keys where its public keys are
 * @param audience as what it knows us
 * @param algorithm by what it signs; a token does not choose
 * @param roles what its users are here for
 */
public record OutsideIssuer(
    String name, URI keys, String audience, SigningAlgorithm algorithm, RoleClaim roles) {}
