package io.hostler.web;

import java.nio.file.Path;

/// The certificate that the TCP server shows.
///
/// @param certificate PEM file with the chain, own certificate first
/// @param key PEM file with its private key, PKCS#8
public record Tls(Path certificate, Path key) {}
