/** Plans and orders as those see them who say yes to them, and what is asked of a venue. */
package io.indexwright.application.port.trading;
