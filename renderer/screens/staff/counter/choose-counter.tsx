import type { DeskFirst } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import page from '../controls/page.module.css'
import styles from './choose-counter.module.css'

/** Where somebody serves today: the counter's own page, which is theirs for as long as they are signed in. */
export function ChooseCounter({ counters }: Pick<DeskFirst, 'counters'>) {
  const { say, language } = useDeskWords()
  return (
    <section className={page.page}>
      <header>
        <h1>{say('counter.title')}</h1>
      </header>
      <p>{say('counter.lead')}</p>
      <ul className={styles.counters}>
        {counters.map(({ number, name }) => (
          <li key={number}>
            <a href={`/?screen=${encodeURIComponent(`counter:${number}`)}&lang=${language}`}>
              <strong>{say('counter.number', { counter: number })}</strong> <span lang="zh-CN">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
