/**
 * Names for what is new. {@link io.indexwright.application.identity.PublicIds} makes them where
 * nobody brings one; a name that follows from another, as that of an order from its run, is derived
 * in the domain and not made here.
 */
package io.indexwright.application.identity;
