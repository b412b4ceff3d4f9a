/** The product and its server killed at any moment, and what is there afterwards. */
package io.indexwright.bootstrap.crash;
