/** Last prices, followed and asked for by command. */
package io.indexwright.bootstrap.quotes;
