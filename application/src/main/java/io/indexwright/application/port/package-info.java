/**
 * What the application needs from the world, named in the domain's words. Every port has a twin in
 * {@code io.indexwright.application.memory}, and one contract test that twin and real adapter pass
 * alike. Instants are kept to the microsecond at least.
 */
package io.indexwright.application.port;
