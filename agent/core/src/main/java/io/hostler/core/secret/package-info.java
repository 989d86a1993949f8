/// Secrets: where they come from ([SecretSource]), and how they stay out of what people read ([Redactor]).
package io.hostler.core.secret;
