/**
 * Showing who one is: once by a password or a link, then by tokens. Whatever is refused is told to
 * the audit log, and to the one who asked only that it is.
 */
package io.indexwright.application.signin;
