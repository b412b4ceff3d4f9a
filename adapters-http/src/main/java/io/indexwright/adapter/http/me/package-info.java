/** {@code /me}: what somebody asks for about himself. */
package io.indexwright.adapter.http.me;
