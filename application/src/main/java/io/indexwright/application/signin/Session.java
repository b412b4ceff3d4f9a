package io.indexwright.application.signin;

import io.indexwright.application.secret.Secret;
import java.time.Duration;

/**
 * What somebody is given who has signed in.
 *
 * @param accessToken to be shown with every request
 * @param refreshToken to be exchanged, once, when the other one is at its end
 * @param expiresIn how long the access token is good for
 */
public record Session(Secret accessToken, Secret refreshToken, Duration expiresIn) {}
