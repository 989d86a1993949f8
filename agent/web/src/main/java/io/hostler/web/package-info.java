/// The HTTP servers of the agent, their doors (who comes in), and their routes.
package io.hostler.web;
