package org.entente.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Appendix A of RFC 7396, and the example of its section 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a':'b'}             | {'a':'c'}                   | {'a':'c'}",
        "{'a':'b'}             | {'b':'c'}                   | {'a':'b','b':'c'}",
        "{'a':'b'}             | {'a':null}                  | {}",
        "{'a':'b','b':'c'}     | {'a':null}                  | {'b':'c'}",
        "{'a':['b']}           | {'a':'c'}                   | {'a':'c'}",
        "{'a':'c'}             | {'a':['b']}                 | {'a':['b']}",
        "{'a':{'b':'c'}}       | {'a':{'b':'d','c':null}}    | {'a':{'b':'d'}}",
        "{'a':[{'b':'c'}]}     | {'a':[1]}                   | {'a':[1]}",
        "['a','b']             | ['c','d']                   | ['c','d']",
        "{'a':'b'}             | ['c']                       | ['c']",
        "{'a':'foo'}           | null                        | null",
        "{'a':'foo'}           | 'bar'                       | 'bar'",
        "{'e':null}            | {'a':1}                     | {'e':null,'a':1}",
        "[1,2]                 | {'a':'b','c':null}          | {'a':'b'}",
        "{}                    | {'a':{'bb':{'ccc':null}}}   | {'a':{'bb':{}}}",
        "{'title':'Goodbye!','author':{'givenName':'John','familyName':'Doe'},'tags':['example','sample'],'content':'This will be unchanged'}"
            + " | {'title':'Hello!','phoneNumber':'+01-123-456-7890','author':{'familyName':null},'tags':['example']}"
            + " | {'title':'Hello!','author':{'givenName':'John'},'tags':['example'],'content':'This will be unchanged','phoneNumber':'+01-123-456-7890'}",
      })
  void mergesAsTheStandardSays(String target, String patch, String result) throws Exception {
    JsonNode before = tree(target);
    assertThat(new MergePatch(tree(patch)).apply(before)).isEqualTo(tree(result));
    assertThat(before).as("the target stays as it is").isEqualTo(tree(target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a':'b'}                 | {'a':'c'}              | {'a':'c'}",
        "{'a':'b','c':'d'}         | {'c':'d'}              | {'a':null}",
        "{'a':1}                   | {'a':1}                | {}",
        "{'a':{'b':1,'c':2},'d':3} | {'a':{'b':1,'e':4},'d':3} | {'a':{'c':null,'e':4}}",
        "{'a':[1,2]}               | {'a':[2]}              | {'a':[2]}",
        "{'a':1}                   | {'a':{'b':1}}          | {'a':{'b':1}}",
        "null                      | {'a':1}                | {'a':1}",
        "{'a':1}                   | null                   | null",
      })
  void createsThePatchBetweenTwoObjects(String from, String to, String patch) throws Exception {
    MergePatch between = MergePatch.between(tree(from), tree(to));
    assertThat(between.patch()).isEqualTo(tree(patch));
    assertThat(between.apply(tree(from))).isEqualTo(tree(to));
  }

  private static JsonNode tree(String json) throws JsonProcessingException {
    return JSON.readTree(json.replace('\'', '"'));
  }
}
