package org.bursar.sync;

import org.bursar.vocabulary.EnterpriseId;

/**
 * An enterprise of a server in which somebody is a user.
 *
 * @param name what the enterprise is called
 * @param user what he is called there
 */
public record Membership(EnterpriseId enterprise, String name, String user) {}
