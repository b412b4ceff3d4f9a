/** The part of the object graph that looks after what is kept of persons. */
package io.indexwright.bootstrap.wiring.me;
