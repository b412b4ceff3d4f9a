/** Bars brought up to date from a source that is not trusted. */
package io.indexwright.application.refresh;
