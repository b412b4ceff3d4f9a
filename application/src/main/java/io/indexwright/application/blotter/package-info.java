/** Orders of every portfolio, side by side. */
package io.indexwright.application.blotter;
