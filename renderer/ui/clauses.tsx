import { Fragment } from 'react'
import styles from './clauses.module.css'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Chinese in the pieces that a line may end between: words, and a number with what it counts. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1)
    if (last === undefined || (isWordLike && !/[\d\s（《“]$/.test(last))) pieces.push(segment)
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
