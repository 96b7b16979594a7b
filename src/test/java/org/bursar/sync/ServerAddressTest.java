package org.bursar.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is taken as people write it, and nothing is guessed of what it does not say. */
final class ServerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "books.example, https://books.example:7430",
    "' Books.Example:443 ', https://books.example:443",
    "https://books.example, https://books.example",
    "HTTPS://books.example:7430/, https://books.example:7430",
    "http://127.0.0.1:7430, http://127.0.0.1:7430",
    "[::1]:7430, https://[::1]:7430",
    "10.0.0.7, https://10.0.0.7:7430",
  })
  void what_is_meant_is_understood(String written, String meant) {
    assertThat(ServerAddress.read(written)).hasToString("Optional[" + meant + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no address",
        "ftp://books.example",
        "books.example/v1",
        "https://eva@books.example",
        "https://books.example?x",
        "https://books.example:70000",
        "books.example:x",
        "https://",
        "账簿"
      })
  void what_is_none_is_none(String written) {
    assertThat(ServerAddress.read(written)).isEmpty();
  }

  @Test
  void one_that_was_read_is_read_again_as_it_is() {
    var once = ServerAddress.read("books.example").orElseThrow();
    assertThat(ServerAddress.read(once.toString())).contains(once);
  }
}
