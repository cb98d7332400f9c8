package org.entente.record;

public enum Stance {
  SUPPORTS,
  DISPUTES
}
