/**
 * Says words as i18next would, in a fiftieth of its size, for screens that nobody touches: a count in its plural,
 * `{{name}}` filled from the values, Chinese where a language has no word. A test holds every word of both to i18next.
 */
export type Values = Readonly<Record<string, string | number | undefined>>

/** `spoken`: languages with their words, the one to be spoken first */
export function sayFrom(spoken: readonly (readonly [language: string, words: unknown])[]) {
  const rules = spoken.map(([language]) => new Intl.PluralRules(language))
  return (word: string, values: Values = {}): string => {
    const { count } = values
    for (const [index, [, words]] of spoken.entries()) {
      const plural =
        typeof count === 'number' ? find(words, `${word}_${rules[index]?.select(count)}`) : undefined
      const text = plural ?? find(words, word)
      if (text !== undefined)
        return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
    }
    return word
  }
}

function find(words: unknown, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words)
  return typeof found === 'string' ? found : undefined
}
