package io.hostler.core.metric;

/// What the kernel calls itself and this host, as `uname(2)` has it.
///
/// @param sysname `Linux`
/// @param release such as `6.1.0-18-amd64`
/// @param version of the build
/// @param machine such as `x86_64`
/// @param nodename the host's name
/// @param domainname the NIS domain, `(none)` without one
public record Uname(
        String sysname, String release, String version, String machine, String nodename, String domainname) {}
