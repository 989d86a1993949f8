package io.hostler.core.dispatch;

import io.hostler.core.event.StoredEvent;
import io.hostler.core.rule.Decision;
import java.util.List;

/// An event, and what the rules that take it make of it.
record Taken(StoredEvent event, List<Decision> decisions) {}
