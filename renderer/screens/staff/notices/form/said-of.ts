import type { Problem } from '../../../../../content/schema/problem.ts'
import type { Language } from '../../../../../electron/server/wire.ts'
import type { DeskWord } from '../../../../i18n/desk-words.ts'
import type { Values } from '../../../../i18n/say.ts'

interface Words {
  say: (word: DeskWord, values?: Values) => string
  language: Language
}

export interface Said {
  fault?: string
  doubt?: string
}

/** The field that a problem is of: `areas` of `areas[3]`; the other language's have it before them, `en:areas`. */
export function placeOf({ field, file }: Problem): string {
  const [, other] = /\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.md$/.exec(file) ?? []
  const name = field?.split(/[.[]/, 1)[0] ?? ''
  return other === undefined ? name : `${other}:${name}`
}

/** What to say beside each field, in the words on screen. */
export function saidOf(problems: readonly Problem[], words: Words): Map<string, Said> {
  const said = new Map<string, Said>()
  for (const problem of problems) {
    const place = placeOf(problem)
    const of = problem.severity === 'error' ? 'fault' : 'doubt'
    const before = said.get(place) ?? {}
    said.set(place, {
      ...before,
      [of]: [before[of], sayProblem(problem, words)].filter(Boolean).join(' '),
    })
  }
  return said
}

/** What is wrong, and not what to do: hints speak of files to whoever writes those, and the field is right there. */
export function sayProblem({ message, rule, field }: Problem, { say, language }: Words): string {
  const said = language.startsWith('zh') ? message.zh : message.en
  // Rules about single fields call them as a file does; on the form they have names.
  if (field === null || !/^(?:field|value|media)\./.test(rule)) return said
  const [, name = field, index] = /^(\w+)(?:\[(\d+)\])?/.exec(field) ?? []
  const word: string = `field.${name}`
  const label = say(word as DeskWord)
  if (label === word) return said
  return said.replaceAll(
    field,
    index === undefined ? label : say('form.entry', { field: label, number: Number(index) + 1 }),
  )
}
