/** What was found wrong in what is stored. */
package io.indexwright.application.port.quality;
