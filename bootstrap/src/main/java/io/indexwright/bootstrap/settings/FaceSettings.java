package io.indexwright.bootstrap.settings;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.protection.AddressList;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.token.OutsideIssuer;
import io.indexwright.application.signin.Lifetimes;
import io.indexwright.bootstrap.trace.CollectorAddress;
import java.util.Optional;

/**
 * Where and how the REST face and the console are served.
 *
 * @param protection how they are kept from harm
 * @param lifetimes how long tokens are good for
 * @param administrators from where the product is administered
 * @param issuer whose tokens are believed beside our own, if there is one
 * @param areRatesShared whether all processes together count what a client asks
 * @param collector where traces are told to, if somebody wants to hear
 */
public record FaceSettings(
    HttpAddress address,
    Protection protection,
    Lifetimes lifetimes,
    AddressList administrators,
    Optional<OutsideIssuer> issuer,
    boolean areRatesShared,
    Optional<CollectorAddress> collector) {}
