/** The fields of every kind as types, so that a field or a choice without a term does not compile. */
import type { Device } from './device.ts'
import type { Written } from './kinds.ts'

/** All that people write files of: the kinds of content, and a machine's own `device.yaml`. */
export type Described = Written & { device: Device }

type PathsIn<T> = T extends readonly (infer Entry)[]
  ? PathsIn<Entry>
  : T extends object
    ? { [K in keyof T & string]-?: K | `${K}.${PathsIn<T[K]>}` }[keyof T & string]
    : never

/** `guide.steps.title`: the kind, then names alone; an entry of a list has the path of the list. */
export type FieldPath = { [K in keyof Described]: `${K}.${PathsIn<Described[K]>}` }[keyof Described]

type LastOf<P extends string> = P extends `${string}.${infer Rest}` ? LastOf<Rest> : P

/** `title`, wherever it stands. */
export type FieldName = LastOf<FieldPath>

type ChoicesIn<T, At extends string> = T extends string
  ? string extends T
    ? never
    : { at: At; choice: T }
  : T extends readonly (infer Entry)[]
    ? ChoicesIn<Entry, At>
    : T extends object
      ? { [K in keyof T & string]-?: ChoicesIn<T[K], `${At}.${K}`> }[keyof T & string]
      : never

type AnyChoice = { [K in keyof Described]: ChoicesIn<Described[K], K> }[keyof Described]

/** Paths of the fields that are written with one of a few words. */
export type ChoicePath = AnyChoice['at']

export type ChoiceAt<P extends ChoicePath> = Extract<AnyChoice, { at: P }>['choice']

/**
 * What a field or a choice is called in Chinese; in English where the name in code does not say it; and the unit that
 * a figure is written in.
 */
export type Term = readonly [zh: string, en?: string, unit?: string]
