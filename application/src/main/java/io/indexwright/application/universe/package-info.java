/** Which instruments are followed. */
package io.indexwright.application.universe;
