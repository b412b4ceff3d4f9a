package io.indexwright.common.planted;

/** Breaks everyPackageIsKnown. */
final class NowhereToGo {}
