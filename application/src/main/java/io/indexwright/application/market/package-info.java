/** Taking in what the market said. */
package io.indexwright.application.market;
