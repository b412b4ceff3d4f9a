/** Whose portfolios they are: what somebody does not own is, for him, not there. */
package io.indexwright.application.ownership;
