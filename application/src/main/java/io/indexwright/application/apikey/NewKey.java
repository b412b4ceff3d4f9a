package io.indexwright.application.apikey;

import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyToken;

/**
 * A key that was made just now.
 *
 * @param token told this once, and kept nowhere
 */
public record NewKey(ApiKey key, ApiKeyToken token) {}
