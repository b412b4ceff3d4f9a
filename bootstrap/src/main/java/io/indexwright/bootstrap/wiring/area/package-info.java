/** Areas of the REST face, each with its routes and what they ask. */
package io.indexwright.bootstrap.wiring.area;
