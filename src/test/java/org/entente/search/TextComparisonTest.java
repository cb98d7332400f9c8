package org.entente.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Kind.ACTOR;
import static org.entente.Kind.EVENT;
import static org.entente.Kind.SOURCE;

import com.ibm.icu.text.UnicodeSet;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.entente.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how text is compared in search and in filters, across scripts. */
@QuarkusTest
class TextComparisonTest {

  @Inject DataSource database;

  private enum Found {
    /** By search and, as a whole, by a filter. */
    WHOLE,
    /** By search only. */
    WORD,
    NOWHERE
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Caf\u00e9 Zagreb               | Cafe\u0301 Zagreb               | WHOLE
          Cafe\u0301 Rijeka              | Caf\u00e9 Rijeka                | WHOLE
          Société Anonyme                | SOCIETE anonyme                 | WHOLE
          societe mixte                  | Sociéte\u0301 mixte             | WHOLE
          Shinzō Trialabe                | Shinzo\u0304 Trialabe           | WHOLE
          Nguy\u1ec5n Van                | Nguye\u0302\u0303n Van          | WHOLE
          Nguye\u0303\u0302n Thi         | nguyen thi                      | WHOLE
          Stra\u00dfe Acht               | STRASSE ACHT                    | WHOLE
          Łódź Fabryczna                 | lodz fabryczna                  | WHOLE
          Ørsted Works                   | orsted works                    | WHOLE
          İstanbul Kadıköy               | istanbul kadikoy                | WHOLE
          ＴＯＫＹＯ Ｂａｙ                | Tokyo Bay                       | WHOLE
          Osaka Bay                      | Ｏｓａｋａ　Ｂａｙ                | WHOLE
          ﬁshery ﬂeet                    | fishery fleet                   | WHOLE
          Treaty Ⅻ                       | treaty XII                      | WHOLE
          cooperation fund               | co\u00adoperation fund          | WHOLE
          zero width note                | zero\u200bwidth note            | WHOLE
          Samsung® ₤5                    | samsung 5                       | WHOLE
          Σίσυφος                        | ΣΙΣΥΦΟΣ                         | WHOLE
          ΑΘΗΝΑ                          | Αθήνα                           | WHOLE
          Москва                         | МОСКВА                          | WHOLE
          Москва\u0301 река              | Москва река                     | WHOLE
          Королёв                        | королев                         | WHOLE
          Сергей                         | Серге\u0438\u0306               | WHOLE
          Андре\u0438\u0306              | АНДРЕЙ                          | WHOLE
          край                           | краи                            | NOWHERE
          мои                            | мой                             | NOWHERE
          Київ                           | Киів                            | NOWHERE
          외교부                         | \u110b\u116c\u1100\u116d\u1107\u116e | WHOLE
          \u1110\u1169\u11bc\u110b\u1175\u11af\u1107\u116e | 통일부 | WHOLE
          국가정보원                     | 정보                            | WORD
          국가정보원                     | \u110c\u1165\u11bc\u1107\u1169  | WORD
          한국은행                       | 한국운행                        | NOWHERE
          달                             | 다                              | WORD
          달                             | 타                              | NOWHERE
          과천 연구                      | 고                              | WORD
          문재하 재단                    | 문재ㅎ                          | WORD
          문재하 재단                    | 문재하ㅈ                        | NOWHERE
          인천대 회의                    | 이ㄴ                            | WORD
          인천대 회의                    | 인ㅊ                            | WORD
          인천대 회의                    | 인천ㄷ                          | WORD
          인천대 회의                    | 회으                            | WORD
          인천대 회의                    | 회ㄴ                            | NOWHERE
          인천대 회의                    | 인처                            | WORD
          인천대 회의                    | 인ㄷ                            | NOWHERE
          인천대 회의                    | \u110b\u1175\u11ab\u110e       | WORD
          가나다라                       | 가나더                          | NOWHERE
          ガイムショウ                   | ｶﾞｲﾑｼｮｳ                         | WHOLE
          ﾎﾞｳｴｲｼｮｳ                       | ボウエイショウ                  | WHOLE
          ﾄｳｷｮｳ                          | トウキョウ                      | WHOLE
          カ\u3099クシュウ               | ガクシュウ                      | WHOLE
          がくもん                       | か\u3099くもん                  | WHOLE
          か\u3099っこう                 | がっこう                        | WHOLE
          が                             | か                              | NOWHERE
          はな                           | ばな                            | NOWHERE
          ぱん                           | ばん                            | NOWHERE
          ハス                           | バス                            | NOWHERE
          ひらかな                       | ヒラカナ                        | NOWHERE
          コトバ                         | ことば                          | NOWHERE
          日本・韓国                     | 日本 韓国                       | WHOLE
          「防衛」白書                   | 防衛                            | WORD
          外務省                         | 外務大臣                        | NOWHERE
          ㈱東芝                         | 東芝                            | WORD
          \uf96e参事官                   | 葉参事官                        | WHOLE
          مُحَمَّد علي                   | محمد علي                        | WHOLE
          محمد عمر                       | مُحَمَّد عُمَر                  | WHOLE
          محـــمود                       | محمود                           | WHOLE
          أحمد                           | احمد                            | WHOLE
          إبراهيم                        | ابراهيم                         | WHOLE
          آسيا                           | اسيا                            | WHOLE
          ا\u0654مين                     | أمين                            | WHOLE
          ٱلسلام                         | السلام                          | WHOLE
          مصطفى                          | مصطفي                           | WHOLE
          \ufef3\ufeee\ufee1             | يوم                             | WHOLE
          باب                            | تاب                             | NOWHERE
          שָׁלוֹם                         | שלום                            | WHOLE
          हिन्दी                         | हन्द                            | NOWHERE
          South Korea Trial              | South-Korea-Trial               | WHOLE
          North–South trial              | north south trial               | WHOLE
          “all available measures”       | measures                        | WORD
          “Two-track approach            | two-track                       | WORD
          «Entente» (cordiale)           | entente cordiale                | WHOLE
          Moon’s pledge                  | moon's pledge                   | WHOLE
          Asia/Pacific…trial             | asia pacific trial              | WHOLE
          Office in Tokyo-Trial          | Tokyo                           | WORD
          Great Embassy at Seoultrial    | seoultrial                      | WORD
          Seoul Trial                    | Tokyo Trial                     | NOWHERE
          """)
  void aTextIsFoundByItsLetters(String stored, String asked, Found found) {
    List<Map<String, String>> names = List.of(Map.of("name", stored));
    finds(ACTOR, "q", asked, ACTOR.create(ACTOR.body("otherNames", names)), found != Found.NOWHERE);
    finds(EVENT, "q", asked, EVENT.create(EVENT.body("title", stored)), found != Found.NOWHERE);
    Map<String, Object> body = SOURCE.body("title", stored);
    body.put("tags", List.of(stored));
    String source = SOURCE.create(body);
    finds(SOURCE, "q", asked, source, found != Found.NOWHERE);
    finds(SOURCE, "tag", asked, source, found == Found.WHOLE);
  }

  @ParameterizedTest
  @CsvSource({
    "SOURCE, publisher, publisher, Le\u0301 Mondial, LÉ MONDIAL, lemondial",
    "SOURCE, authors, author, 김\u1112\u1161\u11ab, 김한, 김하",
    "AGREEMENT, subjects, subject, 輸出ｶﾝﾘ, 輸出カンリ, 輸出かんり",
    "RECOMMENDATION, themes, theme, trade–war trial, Trade War Trial, trade",
    "EVENT, tags, tag, C++, c++, c#x",
    "ACTOR, tags, tag, \uD83D\uDD25, \uD83D\uDD25, \uD83C\uDF0A",
    "AGREEMENT, tags, tag, الأَمن, الامن, الامر",
    "RECOMMENDATION, tags, tag, тайны, ТАЙНЫ, таины",
  })
  void aFilterComparesWholeTexts(
      Kind kind, String member, String parameter, String stored, String equal, String other) {
    Object value = member.equals("publisher") ? stored : List.of(stored);
    String id = kind.create(kind.body(member, value));
    finds(kind, parameter, stored, id, true);
    finds(kind, parameter, equal, id, true);
    finds(kind, parameter, other, id, false);
    finds(kind, parameter, other + "," + equal, id, true);
  }

  private static void finds(Kind kind, String parameter, String asked, String id, boolean found) {
    List<String> ids =
        given()
            .param(parameter, asked)
            .param("limit", 200)
            .get(kind.path)
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");
    assertThat(ids.contains(id)).as("%s?%s=%s", kind.path, parameter, asked).isEqualTo(found);
  }

  /** Compares with Unicode's properties what PostgreSQL takes for parts of words. */
  @ParameterizedTest
  @CsvSource({
    "[[:P:][:S:][:Z:][:Cc:][:Cf:]-[:DI:]-[\\u0000]], true",
    "[[:L:][:M:][:N:]-[:Lm:]-[:DI:]-[:Han:]-[:Hang:]], false",
  })
  void everythingButLettersMarksAndDigitsSeparatesWords(String characters, boolean separate)
      throws SQLException {
    UnicodeSet set = new UnicodeSet(characters).retainAll(new UnicodeSet("[:NFKD_QC=Yes:]"));
    Object[] texts = StreamSupport.stream(set.spliterator(), false).toArray();
    assertThat(texts).hasSizeGreaterThan(1000);
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select one from unnest(cast(? as text[])) one
                where (plain_text('a' || one || 'b') = 'a b') <> ?""")) {
      statement.setArray(1, connection.createArrayOf("text", texts));
      statement.setBoolean(2, separate);
      try (ResultSet wrong = statement.executeQuery()) {
        assertThat(wrong.next()).isFalse();
      }
    }
  }
}
