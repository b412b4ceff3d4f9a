/**
 * The main job on real input, told as a {@link Story} whose claims are calculated while it is told:
 * the Dow to the cent, an index of one's own, and money held in it.
 */
package io.indexwright.bootstrap.demo;
