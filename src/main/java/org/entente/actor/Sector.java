package org.entente.actor;

/** The PLOVER codes for the sector of an actor. */
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
