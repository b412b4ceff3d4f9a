/** Portfolios: how one is opened and paid into, what it holds, what that cost and came to. */
package io.indexwright.adapter.http.portfolio;
