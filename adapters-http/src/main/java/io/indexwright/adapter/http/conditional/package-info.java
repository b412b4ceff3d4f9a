/**
 * What did not change is not sent again, and what did change is not overwritten unseen: {@link
 * ConditionalRequests} compare what a request says that its sender has with what there is.
 */
package io.indexwright.adapter.http.conditional;
