/** How simulations are written down. */
package io.indexwright.application.port.simulation;
