package io.indexwright.bootstrap.settings;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.application.signin.Lifetimes;

/**
 * Where and how the REST face and the console are served.
 *
 * @param protection how they are kept from harm
 * @param lifetimes how long tokens are good for
 */
public record FaceSettings(HttpAddress address, Protection protection, Lifetimes lifetimes) {}
