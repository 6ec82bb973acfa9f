import { useDeskWords } from '../../../i18n/desk-words.ts'
import { StateWord } from '../../../ui/state-word.tsx'
import type { NeedWords } from './need-words.ts'
import styles from './needs-page.module.css'

/** What needs somebody, one under the other: what is wrong, what to do, and whose it is. */
export function NeedList({ title, needs }: { title: string; needs: readonly NeedWords[] }) {
  const { say } = useDeskWords()
  if (needs.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.needs}>
        {needs.map(({ tone, says, todo, where, notice }, index) => (
          <li key={`${index} ${says} ${where}`}>
            <StateWord tone={tone}>{say(`need.tone.${tone}`)}</StateWord>
            <div>
              <p className={styles.says}>
                {notice === undefined ? says : <a href={`#/notices/${notice}`}>{says}</a>}
              </p>
              <p>{todo}</p>
              {where !== '' && <p className={styles.where}>{where}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
