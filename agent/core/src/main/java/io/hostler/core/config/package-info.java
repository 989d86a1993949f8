/// The agent's configuration: option over `HOSTLER_*` variable over file over default, each with its source.
///
/// [ConfigReader] needs nothing but the JDK and our YAML, so that a command can ask where the socket is without
/// starting Vert.x. [Configuration] keeps the agent's through `io.vertx.config`, read anew only when asked.
package io.hostler.core.config;
