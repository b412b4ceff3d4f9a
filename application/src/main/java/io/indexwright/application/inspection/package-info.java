/**
 * What is stored, in the form in which {@link io.indexwright.quality} looks at it: a source's bars
 * and what was announced, row by row.
 */
package io.indexwright.application.inspection;
