package org.entente.model;

/** Whether a cited source supports or disputes what the record says. */
public enum Stance {
  SUPPORTS,
  DISPUTES
}
