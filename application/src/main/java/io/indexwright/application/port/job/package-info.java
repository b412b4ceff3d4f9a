/** Where jobs wait for those who do them. */
package io.indexwright.application.port.job;
