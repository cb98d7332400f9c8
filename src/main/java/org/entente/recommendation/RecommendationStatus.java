package org.entente.recommendation;

public enum RecommendationStatus {
  OPEN,
  PARTIALLY_ADDRESSED,
  IMPLEMENTED,
  NOT_IMPLEMENTED,
  NO_LONGER_VALID
}
