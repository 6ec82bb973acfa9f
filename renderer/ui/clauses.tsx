import { Fragment } from 'react'
import styles from './clauses.module.css'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What of an enumeration stays whole: 关龙头、 */
const SHORT = 8

/** What the next word stays with: a number that it is counted by, or the rest of it (06:00), an opening bracket. */
const GOES_ON = /(?:[\d\s（《“]|\d[-–:.,/])$/

/** Chinese in the pieces that a line may end between: words, and a number with what it counts. */
export function piecesOf(text: string): string[] {
  const parts = text.split(/(?<=、)/)
  if (parts.length > 1 && parts.every((part) => part.length <= SHORT)) return parts
  const pieces: string[] = []
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1)
    if (last === undefined || (isWordLike && !GOES_ON.test(last))) pieces.push(segment)
    else pieces.splice(-1, 1, last + segment)
  }
  return pieces
}

/** What is large breaks after a clause where that fits: Chinese not within a word, English after a sentence. */
export const clausesOf = (text: string) =>
  text.split(/(?<=[，；。：])|(?<=[a-z][.;:]) /).map((clause) => (
    <Fragment key={clause}>
      <span className={styles.clause} data-clause>
        {piecesOf(clause).map((piece, at) => (
          <Fragment key={at}>
            {at > 0 && <wbr />}
            {piece}
          </Fragment>
        ))}
      </span>
      {/[.;:]$/.test(clause) && ' '}
    </Fragment>
  ))
