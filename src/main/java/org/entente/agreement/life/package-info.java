/**
 * Who is bound by an agreement, and when: the statuses of its parties and of the whole on every
 * day, from dated acts. {@code Lives} is the way in. {@code StepKind} is the order of one day, with
 * the rule of each kind of step; {@code EntryByCount} and {@code TooFewParties} are what follows
 * from the parties together. Pure functions; uses {@code model} only.
 */
package org.entente.agreement.life;
