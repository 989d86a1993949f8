package com.jcraft.jsch;

/// Stands for the SSH library where a test wants to lean on it.
public final class StandIn {

    private StandIn() {}
}
