/** Those who look after users: who there is, in which role, and whether they are let in. */
package io.indexwright.application.user;
