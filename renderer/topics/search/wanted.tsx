import { useTranslation } from '../../i18n/use-translation.ts'
import type { SearchPage } from '../../../electron/server/wire.ts'
import { useRows } from '../../store/content.ts'
import { Tap } from '../../ui/tap.tsx'
import type { Prepared } from './prepared.ts'
import styles from './search-page.module.css'

interface Props {
  all: readonly Prepared[]
  onChoose(words: string): void
}

/** Asked more often than any errand, in this order. */
const askedFirst: readonly SearchPage['name'][] = ['notices', 'prices', 'quality', 'hall']
/** Then errands: these before all others. */
const wantedFirst = ['pay', 'repair', 'rename']
/** As many as are taken in at a glance. */
const MOST_WANTED = 21

/** Before a letter is keyed: how it is done, and what people ask in their own words, for who cannot spell. */
export function Wanted({ all, onChoose }: Props) {
  const { t } = useTranslation()
  const rows = useRows('guide')
  const guides = [
    ...wantedFirst.flatMap((want) => rows.filter((row) => row.want === want)),
    ...rows.filter(({ want }) => !wantedFirst.includes(want)),
  ]
  const own = [
    ...askedFirst.map((name) => all.find(({ entry, item }) => item === null && entry.page.name === name)),
    ...guides.map(({ id }) => all.find(({ item }) => item?.kind === 'guide' && item.id === id)),
  ]
  const words = new Map(
    own.flatMap((one) =>
      one ? [[one.words[0]?.words ?? one.title.words, one.item?.language] as const] : [],
    ),
  )
  return (
    <div className={styles.wanted}>
      <p className={styles.lead}>
        {t('search.lead')} <span className={styles.example}>{t('search.example')}</span>
      </p>
      {words.size > 0 && (
        <>
          <h1 className={styles.near}>{t('search.wanted')}</h1>
          <ul className={styles.chips}>
            {[...words].slice(0, MOST_WANTED).map(([word, lang]) => (
              <li key={word} lang={lang}>
                <Tap look="chip" onClick={() => onChoose(word)}>
                  <span className={styles.word}>{word}</span>
                </Tap>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
