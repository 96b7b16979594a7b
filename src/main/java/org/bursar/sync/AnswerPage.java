package org.bursar.sync;

/**
 * What the browser shows once it has come back from a sign-in. Which language is spoken in it
 * nobody knows, so it says everything in both.
 */
final class AnswerPage {

  /** Nothing is here. */
  static final String NOTHING = page("There is nothing here.", "这里没有内容。", "");

  /** It answers no sign-in that is waited for. */
  static final String FOREIGN =
      page(
          "This does not answer the sign-in that Bursar waits for. Go back to Bursar and begin"
              + " again.",
          "这不是 Bursar 正在等待的那次登录的答复。请回到 Bursar 重新开始。",
          "");

  /** It was answered before. */
  static final String AGAIN =
      page(
          "This sign-in was answered already. Close this page and look in Bursar.",
          "这次登录已经有了答复。请关闭此页面，到 Bursar 中查看。",
          "");

  private static final String DONE =
      page(
          "You are signed in. Close this page and go back to Bursar.",
          "已登录。可以关闭此页面，回到 Bursar。",
          "");

  private AnswerPage() {}

  /**
   * What came of it.
   *
   * @param sentence why it came to nothing; empty if it did not
   */
  static String of(String sentence) {
    return sentence.isEmpty()
        ? DONE
        : page(
            "You are not signed in. Go back to Bursar and try again.",
            "未能登录。请回到 Bursar 重试。",
            sentence);
  }

  private static String page(String english, String chinese, String detail) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Bursar</title>
    <style>
    :root { color-scheme: light dark }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 32rem; padding: 0 1rem }
    p { margin: .5rem 0 }
    .detail { opacity: .75; overflow-wrap: anywhere }
    </style>
    </head>
    <body>
    <main>
    <h1>Bursar</h1>
    <p>%s</p>
    <p lang="zh-CN">%s</p>
    <p class="detail">%s</p>
    </main>
    </body>
    </html>
    """
        .formatted(english, chinese, escaped(detail));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
