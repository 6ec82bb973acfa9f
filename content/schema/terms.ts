/** The one list of Chinese terms: editors' schemas, the glossary and whatever else names a field read it here. */
import { choiceTerms } from './choice-terms.ts'
import type { Term } from './field-paths.ts'
import { sharedTerms } from './field-terms.ts'
import { ownTerms } from './own-terms.ts'

const own = new Map<string, Term>(Object.entries(ownTerms))
const shared = new Map<string, Term>(Object.entries(sharedTerms))
const choices = new Map<string, Readonly<Record<string, Term>>>(Object.entries(choiceTerms))

/** `guide.steps.title`: the kind's own term for it, or else the one that the name has everywhere. */
export function fieldTerm(path: string): Term | undefined {
  return own.get(path) ?? shared.get(path.slice(path.lastIndexOf('.') + 1))
}

/** The words that a field may be written with, each with its term; none for a field that is not a choice. */
export function choiceTermsAt(path: string): Readonly<Record<string, Term>> {
  return choices.get(path) ?? {}
}
