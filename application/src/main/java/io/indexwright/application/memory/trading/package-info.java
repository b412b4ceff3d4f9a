/** Plans and orders in maps. */
package io.indexwright.application.memory.trading;
