import { Search } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useIsShown } from '../../store/is-shown.ts'
import { useVisit } from '../../store/visit.ts'
import { find, LONGEST_QUERY, MOST_FOUND } from './find.ts'
import type { Found } from './found.ts'
import { FoundRow } from './found-row.tsx'
import { More } from './more.tsx'
import { Nothing } from './nothing.tsx'
import { Pad } from './pad.tsx'
import type { Prepared } from './prepared.ts'
import styles from './search-page.module.css'
import { useCall } from './use-call.ts'
import { indexAt, indexHash, preparedOf, useSearchable } from './use-search.ts'
import { Wanted } from './wanted.tsx'

const key = (text: string) => useVisit.setState({ sought: text.slice(0, LONGEST_QUERY) })

function SearchPage({ go }: PageProps<PageNamed<'search'>>) {
  const { t } = useTranslation()
  const sought = useVisit((state) => state.sought)
  const all = useSearchable()
  const results = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLInputElement>(null)
  const isShown = useIsShown()
  useEffect(() => {
    if (isShown) line.current?.focus({ preventScroll: true })
  }, [isShown])
  return (
    <article className={styles.search}>
      <div className={styles.line}>
        <Search aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
        <input
          ref={line}
          className={styles.input}
          aria-label={t('search.line')}
          placeholder={t('search.line')}
          value={sought}
          onChange={({ target }) => key(target.value)}
          maxLength={LONGEST_QUERY}
          // Ours is the pad below: the system's own would cover it.
          inputMode="none"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        <More key={sought} of={results} />
      </div>
      <div className={styles.results} ref={results}>
        <Results query={sought.trim()} all={all} go={go} />
      </div>
      <div className={styles.hands}>
        <Pad
          onKey={(letter) => key(sought + letter)}
          onErase={() => key([...sought].slice(0, -1).join(''))}
          onClear={() => key('')}
        />
      </div>
    </article>
  )
}

interface ResultsProps extends Pick<PageProps, 'go'> {
  query: string
  all: readonly Prepared[] | null
}

function Results({ query, all, go }: ResultsProps) {
  const { t } = useTranslation()
  const call = useCall()
  const found = useMemo(() => (all ? find(all, query) : []), [all, query])
  const headOf = ([first, ...others]: readonly Found[]) =>
    first?.isGuess
      ? t('search.guess')
      : t(others.length + 1 === MOST_FOUND ? 'search.foundMany' : 'search.found', {
          count: others.length + 1,
        })
  if (!all) return <h1 className={styles.none}>{call('away')}</h1>
  if (query === '') return <Wanted all={all} onChoose={key} />
  if (found.length === 0) return <Nothing query={query} all={all} go={go} />
  return (
    <>
      <h1 className={styles.found} aria-live="polite">
        {headOf(found)}
      </h1>
      <ul className={styles.rows}>
        {found.map((one) => (
          <FoundRow
            key={JSON.stringify(one.prepared.entry)}
            found={one}
            onOpen={leadTo(go, one.prepared.entry.page)}
          />
        ))}
      </ul>
    </>
  )
}

export const searchPage: PageModule<PageNamed<'search'>> = {
  needs: () => [],
  wants: (from, language) => {
    const hash = indexHash(from, language)
    return hash === undefined ? [] : [hash]
  },
  rehearse: (from, language) => {
    const index = indexAt(indexHash(from, language))
    if (index) preparedOf(index)
  },
  View: SearchPage,
}
