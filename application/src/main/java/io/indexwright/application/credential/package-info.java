/**
 * What is done with the credentials of outside services: all of it is told to the audit log,
 * reading as well, and never with a value.
 */
package io.indexwright.application.credential;
