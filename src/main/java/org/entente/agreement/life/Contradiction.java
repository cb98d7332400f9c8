package org.entente.agreement.life;

/** An act that does not fit what is recorded before it, and why. It has no effect unless noted. */
public record Contradiction(Act act, String reason) {}
