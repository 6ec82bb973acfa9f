import type { Problem } from '../../../../content/schema/problem.ts'
import type { Language } from '../../../../electron/server/wire.ts'

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

/** What to say beside each field, in the language on screen. */
export function saidOf(problems: readonly Problem[], language: Language): Map<string, Said> {
  const said = new Map<string, Said>()
  for (const problem of problems) {
    const place = placeOf(problem)
    const of = problem.severity === 'error' ? 'fault' : 'doubt'
    const before = said.get(place) ?? {}
    said.set(place, {
      ...before,
      [of]: [before[of], sayProblem(problem, language)].filter(Boolean).join(' '),
    })
  }
  return said
}

/** What is wrong, and not what to do: hints speak of files to whoever writes those, and the field is right there. */
export const sayProblem = ({ message }: Problem, language: Language): string =>
  language.startsWith('zh') ? message.zh : message.en
