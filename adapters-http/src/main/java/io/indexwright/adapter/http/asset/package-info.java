/** What a browser is given as it is: pages, and the files they are made of. */
package io.indexwright.adapter.http.asset;
