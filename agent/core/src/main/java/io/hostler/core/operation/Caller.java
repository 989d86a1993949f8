package io.hostler.core.operation;

/// Who asks, as far as the way in can tell.
///
/// @param name such as `uid 0 (root)` or the name of a token
/// @param role what they may do
public record Caller(String name, Role role) {

    /// What a caller may do; each may do what the ones before it may.
    public enum Role {
        /// Look.
        VIEWER,
        /// Run, approve, cancel.
        OPERATOR,
        /// Reload, and change tokens.
        ADMIN
    }

    /// Says whether the caller may do what needs this role.
    public boolean may(Role needed) {
        return role.compareTo(needed) >= 0;
    }
}
