package org.bursar.console.kit;

import org.junit.jupiter.api.Test;

/** Pictures of every control of the kit, to be looked at; and no fault in any. */
class KitGalleryTest {
  @Test
  void a_page_about_one_account() {
    Pictures.of("kit-account").take(() -> new KitGallery().account());
  }

  @Test
  void a_page_with_a_table() {
    Pictures.of("kit-unit").take(() -> new KitGallery().unit());
  }

  @Test
  void a_dialog_over_the_window() {
    Pictures.of("kit-dialog").take(() -> new KitGallery().dialog());
  }

  @Test
  void the_smaller_parts() {
    Pictures.of("kit-parts").take(() -> new KitGallery().parts());
  }
}
