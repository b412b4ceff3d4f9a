/**
 * What must not be seen. A {@link io.indexwright.application.secret.Secret} never shows itself; a
 * {@link io.indexwright.application.secret.SecretName} is what a setting is called, a {@link
 * io.indexwright.application.secret.CredentialName} what an outside service wants of us. What is
 * kept of a credential can be told: it lies under a {@link
 * io.indexwright.application.secret.KeyId}.
 */
package io.indexwright.application.secret;
