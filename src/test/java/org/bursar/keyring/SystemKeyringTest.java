package org.bursar.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which keyring a process has is known without asking anybody. */
final class SystemKeyringTest {

  private static final Map<String, String> BUS =
      Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");

  @Test
  void each_system_has_its_own() {
    assertThat(SystemKeyring.of("Linux", BUS).name()).isEqualTo("the keyring of this desktop");
    assertThat(SystemKeyring.of("Mac OS X", Map.of()).name()).isEqualTo("the macOS keychain");
    assertThat(SystemKeyring.of("Windows 11", Map.of()).name()).contains("Credential Manager");
  }

  @Test
  void without_a_bus_there_is_none() {
    assertThat(SystemKeyring.of("Linux", Map.of())).isSameAs(Keyring.NONE);
    assertThat(SystemKeyring.of("Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", " ")))
        .isSameAs(Keyring.NONE);
    assertThat(Keyring.NONE.find("one")).isEmpty();
    Keyring.NONE.forget("one");
    assertThatThrownBy(() -> Keyring.NONE.keep("one", "secret")).isInstanceOf(KeyringFault.class);
  }

  @Test
  void who_wants_none_has_none() {
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertThat(
              SystemKeyring.of(
                  system,
                  Map.of(
                      "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", "BURSAR_KEYRING", "Off")))
          .isSameAs(Keyring.NONE);
    }
  }
}
