/** Defining indices, publishing their levels, and asking what follows from those. */
package io.indexwright.application.index;
