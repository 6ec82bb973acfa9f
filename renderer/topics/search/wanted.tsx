import { useTranslation } from '../../i18n/use-translation.ts'
import { useRows } from '../../store/content.ts'
import { Tap } from '../../ui/tap.tsx'
import type { Prepared } from './prepared.ts'
import styles from './search-page.module.css'

interface Props {
  all: readonly Prepared[]
  onChoose(words: string): void
}

/** As many as are taken in at a glance. */
const MOST_WANTED = 18

/** Before a letter is keyed: how it is done, and each errand in its first everyday word, for who cannot spell. */
export function Wanted({ all, onChoose }: Props) {
  const { t } = useTranslation()
  const rows = useRows('guide')
  const words = rows.slice(0, MOST_WANTED).flatMap(({ id }) => {
    const own = all.find(({ item }) => item?.kind === 'guide' && item.id === id)
    return own ? [{ id, lang: own.item?.language, words: own.words[0]?.words ?? own.title.words }] : []
  })
  return (
    <div className={styles.wanted}>
      <h1 className={styles.title}>{t('search.title')}</h1>
      <p className={styles.lead}>
        {t('search.lead')} <span className={styles.example}>{t('search.example')}</span>
      </p>
      {words.length > 0 && (
        <>
          <p className={styles.near}>{t('search.wanted')}</p>
          <ul className={styles.chips}>
            {words.map(({ id, lang, words: word }) => (
              <li key={id} lang={lang}>
                <Tap look="chip" onClick={() => onChoose(word)}>
                  {word}
                </Tap>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
