/**
 * Who may do what. A {@link io.indexwright.application.access.User} has a name and a {@link
 * io.indexwright.application.access.Role}; whoever asks for something is a {@link
 * io.indexwright.application.access.Principal}, and a {@link
 * io.indexwright.application.access.Permission} says, alone, whether he gets it.
 */
package io.indexwright.application.access;
