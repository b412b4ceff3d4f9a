/** The command line: what can be said to the product in a terminal. */
package io.indexwright.bootstrap;
