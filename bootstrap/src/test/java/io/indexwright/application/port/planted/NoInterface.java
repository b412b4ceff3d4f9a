package io.indexwright.application.port.planted;

/** Breaks portsAreInterfacesOrFailures. */
final class NoInterface {}
