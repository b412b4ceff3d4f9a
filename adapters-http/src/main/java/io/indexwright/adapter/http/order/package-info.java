/** Orders: how one is placed, changed and withdrawn, and what became of it. */
package io.indexwright.adapter.http.order;
