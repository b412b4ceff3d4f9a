/** The day of the product, from files. */
package io.indexwright.bootstrap.daily;
