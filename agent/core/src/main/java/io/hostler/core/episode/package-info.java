/// Alerts from their first firing until they are over, whatever the source sends twice, late or moved.
package io.hostler.core.episode;
