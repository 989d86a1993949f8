/// Hosts: [LocalHost] touches the one that the agent runs on, [OverlayHost] only seems to.
///
/// [Contents] keeps what is too long for the journal; [Children] finds and ends the programs of a dead agent.
package io.hostler.core.host;
