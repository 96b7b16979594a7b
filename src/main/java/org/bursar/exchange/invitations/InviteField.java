package org.bursar.exchange.invitations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a cell of a row says, in the order of a table that does not name its columns. */
enum InviteField {
  ACCOUNT("account_id|account|account id|账号|账号 id"),
  NAME("name|account_name|account name|名称|账号名称"),
  UNIT("unit|unit_path|unit path|组织单元|单元"),
  LEGAL_NAME("legal_name|legal name|法定名称"),
  CURRENCY("currency|币种"),
  NOTE("note|说明|备注");

  private final String titles;

  InviteField(String titles) {
    this.titles = titles;
  }

  /** The field that a title names, in either language. */
  static Optional<InviteField> of(String title) {
    String plain = title.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(field -> List.of(field.titles.split("\\|", -1)).contains(plain))
        .findFirst();
  }
}
