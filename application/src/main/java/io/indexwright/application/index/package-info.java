/** Defining indices and publishing their levels. */
package io.indexwright.application.index;
