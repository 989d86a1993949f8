/// What people and programs may ask of a running agent, whatever way they come in: [Operations] is the port that web
/// calls, [AgentOperations] answers it from the journal and from [AgentState].
package io.hostler.core.operation;
