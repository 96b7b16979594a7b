/**
 * A second model of the rules of money, as plain as can be, and what compares it with the first.
 */
package org.bursar.support.naive;
