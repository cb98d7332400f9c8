package org.entente.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.actor.ActorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names actors by their codes, whatever a row calls them. */
class GdeltActorTest {

  @ParameterizedTest
  @CsvSource({
    "IGOAFRAFU, African Union",
    "IGOAFROAU, African Union",
    "IGOAFRAGRIAC, Inter-African Coffee Organization",
    "IGOAFRBUSCES, Common Market for Eastern and Southern Africa",
    "IGOAFRBUSCFA, Franc Zone Financial Community of Africa",
    "IGOAFRDEVAFB, African Development Bank",
    "IGOAFRDEVATD, Eastern and Southern African Trade and Development Bank",
    "IGOAFRDEVNEP, New Partnership for Africa's Development",
    "IGOAFRPAP, Pan-African Parliament",
    "IGOAGRCPA, Cocoa Producers' Alliance",
    "IGOAGRCPC, Association of Coffee Producing Countries",
    "IGOAGRICO, International Cocoa Organization",
    "IGOAGRIGC, International Grains Council",
    "IGOARBAPE, Organization of Arab Petroleum Exporting Countries",
    "IGOARBDEVABD, Arab Bank for Economic Development in Africa",
    "IGOBUSBIS, Bank for International Settlements",
    "IGOBUSGOE, Group of Eight",
    "IGOBUSGOS, Group of Seven",
    "IGOBUSGSS, Group of 77",
    "IGOBUSIMF, International Monetary Fund",
    "IGOBUSOPC, Organization of the Petroleum Exporting Countries",
    "IGOBUSPRC, Paris Club",
    "IGOBUSWTO, World Trade Organization",
    "IGOCAFBCA, Bank of Central African States",
    "IGOCAFCEM, Central African Economic and Monetary Community",
    "IGOCAFECA, Economic Community of Central African States",
    "IGOCASCIS, Commonwealth of Independent States",
    "IGOCOPITP, Interpol",
    "IGOCWN, Commonwealth of Nations",
    "IGOEAFDEVIAD, Intergovernmental Authority on Development",
    "IGOEAFEAC, East African Community",
    "IGOEURBUSEFT, European Free Trade Association",
    "IGOEURCOE, Council of Europe",
    "IGOEURDEVEBR, European Bank for Reconstruction and Development",
    "IGOEUREEC, European Union",
    "IGOEURSCE, Organization for Security and Co-operation in Europe",
    "IGOJUDICC, International Criminal Court",
    "IGOLEGIPU, Inter-Parliamentary Union",
    "IGOMEAACC, Arab Cooperation Council",
    "IGOMEAAEU, Council of Arab Economic Unity",
    "IGOMEAAMF, Arab Monetary Fund",
    "IGOMEAAMU, Arab Maghreb Union",
    "IGOMEAARL, Arab League",
    "IGOMOSDEVIDB, Islamic Development Bank",
    "IGOMOSOIC, Organisation of Islamic Cooperation",
    "IGONAFCSS, Community of Sahel-Saharan States",
    "IGONON, Non-Aligned Movement",
    "IGOOAS, Organization of American States",
    "IGOPGSGCC, Gulf Cooperation Council",
    "IGOSAFDEVSAD, Southern African Development Community",
    "IGOSASSAA, South Asian Association for Regional Cooperation",
    "IGOSEAASN, Association of Southeast Asian Nations",
    "IGOSEADEVADB, Asian Development Bank",
    "IGOSEASOT, Southeast Asia Treaty Organization",
    "IGOUNO, United Nations",
    "IGOUNOAGRFAO, Food and Agriculture Organization",
    "IGOUNOAIE, International Energy Agency",
    "IGOUNODEVWBK, World Bank",
    "IGOUNOHLHWHO, World Health Organization",
    "IGOUNOHRIHCH, United Nations High Commissioner for Human Rights",
    "IGOUNOIAE, International Atomic Energy Agency",
    "IGOUNOJUDICJ, International Court of Justice",
    "IGOUNOKID, United Nations Children's Fund",
    "IGOUNOLABILO, International Labour Organization",
    "IGOUNOREFHCR, United Nations High Commissioner for Refugees",
    "IGOUNOWFP, World Food Programme",
    "IGOWAFDEVWAM, West African Monetary and Economic Union",
    "IGOWAFUEM, West African Economic and Monetary Union",
    "IGOWAFWAD, West African Development Bank",
    "IGOWAFWAS, Economic Community of West African States",
    "IGOWEU, Western European Union",
    "IGOWSTNAT, North Atlantic Treaty Organization",
    "NAT, North Atlantic Treaty Organization",
    "ASN, Association of Southeast Asian Nations"
  })
  void anOrganizationIsKnownByItsCode(String code, String name) {
    Mention mention = actor(code, "A NAME OF THE ROW", "").mention();
    assertThat(mention.matchBy()).isEqualTo(Mention.MatchBy.ORGANIZATION);
    assertThat(mention.input().kind()).isEqualTo(ActorKind.INTERNATIONAL_ORGANIZATION);
    assertThat(mention.input().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "CVLREL,, 'Civilians, Religious groups'",
    "IGOUNOPKO,, 'Intergovernmental organizations, United Nations, Peacekeepers'",
    "IGO,, Intergovernmental organizations",
    "USAGOV, USA, Government (United States)",
    "JPNGOVXYZ, JPN, 'Government (Japan, JPNGOVXYZ)'",
    "SCGSRB, SCG, Serbia and Montenegro (SCGSRB)",
    "CVLXYZ,, Civilians (CVLXYZ)",
    "XYZ,, XYZ"
  })
  void anyOtherCodeGivesTheName(String code, String country, String name) {
    for (String inTheRow : List.of("BISHOP", "PRIEST")) {
      Mention mention = actor(code, inTheRow, country == null ? "" : country).mention();
      assertThat(mention.matchBy()).isEqualTo(Mention.MatchBy.ID);
      assertThat(mention.input().name()).isEqualTo(name);
    }
  }

  private static CodedEvent.Named actor(String code, String name, String country) {
    List<String> cells = new ArrayList<>(List.of(code, name, country));
    cells.addAll(Collections.nCopies(GdeltActor.COLUMNS - cells.size(), ""));
    if (!code.equals(country)) {
      cells.set(GdeltActor.COLUMNS - 1, code.substring(Math.max(0, code.length() - 3)));
    }
    return GdeltActor.of(cells);
  }
}
