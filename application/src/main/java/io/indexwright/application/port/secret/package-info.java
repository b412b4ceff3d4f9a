/** Where secrets come from, and where those of outside services are kept. */
package io.indexwright.application.port.secret;
