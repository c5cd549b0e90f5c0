/** The plural forms of a phrase, by CLDR category; `#` stands for the number. */
export type Forms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The form for a number. A browser that does not know the language takes the rule of one it knows. */
export function formOf(forms: Forms, n: number): string {
  const { locale } = document.documentElement.dataset;
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
  return form.replace('#', n.toLocaleString(locale));
}
