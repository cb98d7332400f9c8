package org.entente.event;

/** The 37 contexts of PLOVER 2.0, which name the subject of an event. */
final class Contexts {

  static final int LONGEST = "political-institutions".length();

  static final String PATTERN =
      "military|intelligence|executive|legislative|election|political-institutions|"
          + "pro-democracy|pro-autocracy|economic|legal|reparations|human-rights|"
          + "rights-freedoms|repression|human-security|gender|lgbt|religion-ethnicity|"
          + "inequality|diplomatic|territory|peacekeeping|health|asylum|migration|"
          + "disasters|natural-resource|environment|technology|terrorism|cbrn|cyber|"
          + "misinformation|crime|corruption|illegal-drugs|trafficking";

  private Contexts() {}
}
