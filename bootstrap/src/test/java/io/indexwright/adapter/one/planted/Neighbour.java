package io.indexwright.adapter.one.planted;

/** Should be a stranger to the other adapter. */
public final class Neighbour {}
