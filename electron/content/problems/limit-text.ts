import type { Bound } from '../../../content/arithmetic/verdict.ts'
import type { Both } from './words.ts'

/** A limit of water quality in a sentence: `≤ 1`, `0.3–2`, 不应检出. */
export function limitText(bound: Bound | undefined): Both | string {
  switch (bound?.rule) {
    case 'at-most':
      return `≤ ${bound.max}`
    case 'at-least':
      return `≥ ${bound.min}`
    case 'between':
      return `${bound.min}–${bound.max}`
    case 'said':
      return bound.text
    case 'not-detected':
      return { zh: '不应检出', en: 'not to be detected' }
    case undefined:
      return { zh: '没有', en: 'none' }
  }
}
