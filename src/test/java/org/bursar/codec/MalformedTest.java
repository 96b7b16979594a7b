package org.bursar.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTest {

  private static final String ID = "0b7e6a52-2c0c-4b52-9a35-7f0d8f0f3c11";

  @Test
  void an_unknown_field_is_malformed_at_its_path() {
    malformed(
        "'type':'TopUp','account':'A','amount':'5.00','remark':'bank','colour':'red'", "/colour");
    malformed("'type':'SetLimits','de/pth~':1", "/de~1pth~0");
  }

  @Test
  void an_unknown_field_inside_a_list_is_malformed_at_its_path() {
    malformed(
        charges(
            "'bill':{'files':[{'name':'f','sha256':'00','rows':1,'size':2}],"
                + "'rowsLeftOut':0,'leftOut':[]}"),
        "/bill/files/0/size");
  }

  @Test
  void an_unknown_or_missing_type_is_malformed() {
    malformed("'type':'Donate','account':'A'", "/type");
    malformed("'type':'topup','account':'A'", "/type");
    malformed("'type':7", "/type");
    malformed("'type':null", "/type");
    malformed("'account':'A'", "/type");
  }

  @Test
  void a_missing_field_is_malformed_at_its_path() {
    malformed("'type':'TopUp','amount':'5.00','remark':'bank'", "/account");
    malformed("'type':'TopUp','account':'A','amount':'5.00'", "/remark");
    malformed(charges("'bill':{'files':[],'leftOut':[]}"), "/bill/rowsLeftOut");
  }

  @Test
  void null_is_malformed_also_where_a_field_may_be_left_out() {
    malformed("'type':'SetLimits','depth':null", "/depth");
    malformed("'type':'EnableAccountCenter','remark':null", "/remark");
    malformed("'type':'EnableAccountCenter','basis':null", "/basis");
  }

  @Test
  void a_value_of_another_json_type_is_malformed() {
    malformed("'type':'TopUp','account':'A','amount':5.00,'remark':'bank'", "/amount");
    malformed("'type':'SetLimits','depth':'3'", "/depth");
    malformed("'type':'ReverseEntry','entry':'3','remark':'x'", "/entry");
    malformed("'type':'DecideVerification','approved':'yes'", "/approved");
    malformed("'type':'SetLimits','limits':[]", "/limits");
    malformed(charges("'bill':[]"), "/bill");
    malformed(charges("'bill':{'files':{},'rowsLeftOut':0,'leftOut':[]}"), "/bill/files");
    malformed(charges("'bill':{'files':['f'],'rowsLeftOut':0,'leftOut':[]}"), "/bill/files/0");
    malformed("'type':'EnableAccountCenter','basis':'4'", "/basis");
    malformed("'type':'EnableAccountCenter','remark':4", "/remark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e0", "0", "-1", "2147483648", "99999999999999999999"})
  void a_limit_is_a_whole_number_from_1(String number) {
    malformed("'type':'SetLimits','depth':" + number, "/depth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "99999999999999999999", "1e400000000", "-0.0"})
  void the_number_of_an_entry_is_a_whole_number(String number) {
    malformed("'type':'ReverseEntry','remark':'x','entry':" + number, "/entry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e3", "1,000.00", "007.00", "+7.00", "ten", "", ".5", "1000000000000.00"})
  void an_amount_is_written_plainly(String amount) {
    malformed("'type':'TopUp','account':'A','amount':'" + amount + "','remark':'x'", "/amount");
  }

  @Test
  void a_word_or_a_code_that_is_not_known_is_malformed() {
    malformed(
        "'type':'CreateAccount','account':'A','name':'A','legalName':'A','currency':'XXY'",
        "/currency");
    malformed(
        "'type':'RegisterAsset','asset':'a','name':'A','currency':'CNY','kind':'PLAN'", "/kind");
    malformed("'type':'CloseMonth','period':'2036-13'", "/period");
    malformed("'type':'CreateUnit','unit':'two words','parent':'root','name':'x'", "/unit");
    malformed("'type':'FreezeAccount','account':' A'", "/account");
    malformed(
        "'type':'OpenEnterprise','enterprise':'e','name':'E','currency':'CNY',"
            + "'managementAccount':'M','zone':'Mars/Base'",
        "/zone");
  }

  @Test
  void text_that_could_not_be_stored_is_malformed() {
    malformed("'type':'TopUp','account':'A','amount':'1','remark':'a\\u0000b'", "/remark");
    malformed("'type':'TopUp','account':'A','amount':'1','remark':'\\ud83d'", "/remark");
    malformed("'type':'EnableAccountCenter','remark':'\\ude42\\ud83d'", "/remark");
  }

  @Test
  void a_field_that_stands_twice_is_malformed_at_its_path() {
    malformed("'type':'TopUp','account':'A','amount':'5','amount':'5','remark':'x'", "/amount");
    malformed(charges("'bill':{'files':[{'name':'f','name':'g'}]}"), "/bill/files/0/name");
  }

  @Test
  void a_field_of_another_kind_of_asset_is_malformed() {
    malformed(
        "'type':'RegisterAsset','asset':'a','kind':'SAVINGS_PLAN','name':'A','currency':'CNY','cap':'5'",
        "/cap");
  }

  @Test
  void more_rows_than_a_bill_may_name_are_malformed_at_the_bill() {
    String rows = "{'line':1,'column':'c','reason':'r'},".repeat(101);
    malformed(
        charges(
            "'bill':{'files':[],'rowsLeftOut':101,'leftOut':["
                + rows.substring(0, rows.length() - 1)
                + "]}"),
        "/bill");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "TopUp A 5.00",
        "{",
        "{}x",
        "{} {}",
        "{'a':1,}",
        "[1",
        "nul",
        "\"",
        "\ufeff{}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":\"\t\"}",
        "\u0000"
      })
  void what_is_no_json_is_malformed_without_an_id(String line) {
    assertMalformed(line, null, "");
  }

  @Test
  void what_is_no_object_is_malformed_without_an_id() {
    assertMalformed("[]", null, "");
    assertMalformed("5", null, "");
    assertMalformed("null", null, "");
  }

  @Test
  void what_stands_after_the_object_makes_it_no_json() {
    assertMalformed("{\"id\":\"" + ID + "\",\"type\":\"EnableAccountCenter\"} x", null, "");
  }

  @Test
  void an_id_that_is_none_is_malformed() {
    assertMalformed("{\"id\":\"pay-1\",\"type\":\"EnableAccountCenter\"}", null, "/id");
    assertMalformed("{\"id\":7,\"type\":\"EnableAccountCenter\"}", null, "/id");
    assertMalformed("{\"type\":\"EnableAccountCenter\"}", null, "/id");
    assertMalformed("{\"id\":\"" + ID + "\",\"id\":\"" + ID + "\"}", null, "/id");
  }

  private static String charges(String more) {
    return "'type':'RecordCharges','account':'A','period':'2036-10','amount':'1','source':'b',"
        + more;
  }

  private static void malformed(String fields, String path) {
    String line = "{'id':'" + ID + "'," + fields + "}";
    assertMalformed(line.replace('\'', '"'), CommandId.parse(ID), path);
  }

  private static void assertMalformed(String line, CommandId id, String path) {
    assertThat(CommandCodec.decode(line))
        .as(line)
        .isInstanceOfSatisfying(
            Decoded.Malformed.class,
            malformed -> {
              assertThat(malformed.refusal().code()).isEqualTo(RefusalCode.MALFORMED);
              assertThat(malformed.refusal().details())
                  .containsOnlyKeys("path")
                  .containsValue(path);
              assertThat(malformed.id()).isEqualTo(id);
            });
  }
}
