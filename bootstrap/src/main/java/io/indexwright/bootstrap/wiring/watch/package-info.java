/** What the running product measures of itself. */
package io.indexwright.bootstrap.wiring.watch;
