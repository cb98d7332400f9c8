package org.entente.actor;

/** PLOVER's codes of an actor's sector. */
public enum Sector {
  COP,
  GOV,
  JUD,
  LEG,
  MIL,
  PRM,
  PTY,
  REB,
  SPY,
  UAF,
  UNK,
  AGR,
  BUS,
  CRM,
  CVL,
  EDU,
  ELI,
  JRN,
  LAB,
  MED,
  REF,
  OPP,
  PRE,
  REL,
  SOC
}
