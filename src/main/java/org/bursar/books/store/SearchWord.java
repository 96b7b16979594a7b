package org.bursar.books.store;

import java.util.ArrayList;
import java.util.List;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Accounts;

/** A word that is searched for, with the accounts in whose name or id it is. */
final class SearchWord {

  private static final int MOST_DIGITS = 15;

  private final String text;
  private final boolean[] accounts;
  private final boolean named;
  private final long number;

  private SearchWord(String text, boolean[] accounts, boolean named, long number) {
    this.text = text;
    this.accounts = accounts;
    this.named = named;
    this.number = number;
  }

  /** The words of a query. */
  static List<SearchWord> of(Accounts accounts, String query) {
    List<String> texts = SearchText.words(query);
    if (texts.isEmpty()) {
      return List.of();
    }
    List<Named> named = new ArrayList<>(accounts.count());
    accounts.byOrdinal().forEach(account -> named.add(Named.of(account)));
    return texts.stream().map(text -> word(text, named)).toList();
  }

  /** An account as it is searched. */
  private record Named(String name, String id) {
    static Named of(Account account) {
      return new Named(SearchText.folded(account.name()), SearchText.folded(account.id().value()));
    }
  }

  private static SearchWord word(String text, List<Named> named) {
    boolean[] accounts = new boolean[named.size()];
    boolean any = false;
    for (int ordinal = 0; ordinal < accounts.length; ordinal++) {
      Named each = named.get(ordinal);
      accounts[ordinal] = each.name().contains(text) || each.id().contains(text);
      any |= accounts[ordinal];
    }
    return new SearchWord(text, accounts, any, number(text));
  }

  /** The word, folded. */
  String text() {
    return text;
  }

  /** Whether a record has it without its remark: by its accounts, or as its number. */
  boolean isOf(TransferColumns columns, int row) {
    return accounts[columns.from(row)]
        || accounts[columns.to(row)]
        || number == columns.first() + row;
  }

  /** Whether a record has it in its remark. */
  boolean isIn(String remark) {
    return SearchText.folded(remark).contains(text);
  }

  /** Whether only the remark of a record may have it, among the records of a block. */
  boolean isOfRemarksOnly(long block) {
    return !named && (number == 0 || TransferBlocks.of(number) != block);
  }

  /** Whether its pairs are all that there is to it. */
  boolean isShort() {
    return text.codePointCount(0, text.length()) <= 2;
  }

  private static long number(String word) {
    boolean digits =
        word.length() <= MOST_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(word) : 0;
  }
}
