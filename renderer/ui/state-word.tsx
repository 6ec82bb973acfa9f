import styles from './state-word.module.css'

export type Tone = 'good' | 'watch' | 'alarm' | 'plain'

const signs: Record<Tone, string> = { good: '✓', watch: '△', alarm: '!', plain: '' }

/** A state said three ways: shape, word and colour, so that none of them is needed alone. */
export function StateWord({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={styles[tone]}>
      {signs[tone] && (
        <span className={styles.sign} aria-hidden="true">
          {signs[tone]}
        </span>
      )}
      {children}
    </span>
  )
}
