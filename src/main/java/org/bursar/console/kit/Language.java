package org.bursar.console.kit;

import java.util.Locale;

/** A language that the console speaks. */
public enum Language {
  EN("en", Locale.ENGLISH, "English"),
  ZH("zh", Locale.SIMPLIFIED_CHINESE, "中文");

  private final String code;
  private final Locale locale;
  private final String ownName;

  Language(String code, Locale locale, String ownName) {
    this.code = code;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The language that fits a locale best: Chinese for any Chinese, English for all others. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }

  /** Its code, which also names its bundle: {@code en}. */
  public String code() {
    return code;
  }

  /** The locale that orders names and writes dates. */
  public Locale locale() {
    return locale;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }
}
