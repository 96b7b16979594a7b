package org.bursar.exchange.focus;

import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.EnterpriseId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of an enterprise that a bill opens; the bill says the rest.
 *
 * @param managementAccount needed if the bill has several billing accounts; else null is the one
 * @param name of the enterprise and its legal entity; null is the billing account's name, else its
 *     id
 */
public record NewEnterprise(
    EnterpriseId id, @Nullable AccountId managementAccount, @Nullable String name) {}
