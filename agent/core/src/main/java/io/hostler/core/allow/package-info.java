/// The fence: what this host allows, whoever asks.
///
/// [Allow] is the allow file, [FencedHost] enforces it where the world is touched, and [Ownership] says
/// whether the agent's own files can be trusted.
package io.hostler.core.allow;
