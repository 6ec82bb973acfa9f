import { useId, useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Section } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import styles from './areas.module.css'
import { initialsOf } from './initials.ts'

/** What two columns hold without a turn of the page. */
const AREAS_A_PAGE = 16

/** So many are seen at a glance; beyond, one looks for one's own. */
const AT_A_GLANCE = 12

/** Fewer would part nothing, house numbers little, and more would be a list themselves. */
const INITIALS = { least: 2, most: 40 }

interface Props {
  areas: string[]
  lang: string | undefined
}

/** Roads and compounds in two columns; where they are many, one's own is found by its first character. */
export function Areas({ areas, lang = 'zh-CN' }: Props) {
  const { t } = useTranslation()
  const find = useId()
  const [initial, setInitial] = useState<string | null>(null)
  const initials = areas.length > AT_A_GLANCE ? initialsOf(areas, lang) : []
  const named = initials.filter(({ character }) => !/\d/.test(character)).length
  const offered = named >= INITIALS.least && initials.length <= INITIALS.most ? initials : []
  const chosen = offered.find(({ character }) => character === initial)?.names ?? areas
  return (
    <Section title={t('notices.area')} aside={t('notices.areaCount', { count: areas.length })}>
      {offered.length > 0 && (
        <div className={styles.find}>
          <p id={find}>{t('notices.findArea')}</p>
          <div className={styles.initials} role="group" aria-labelledby={find}>
            <Tap look="chip" aria-pressed={chosen === areas} onClick={() => setInitial(null)}>
              {t('notices.allAreas')}
            </Tap>
            {offered.map(({ character }) => (
              <Tap
                key={character}
                look="chip"
                lang={lang}
                aria-pressed={character === initial}
                onClick={() => setInitial(character)}
              >
                {character}
              </Tap>
            ))}
          </div>
        </div>
      )}
      <Columns key={initial} areas={chosen} lang={lang} />
    </Section>
  )
}

function Columns({ areas, lang }: Props) {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const count = Math.ceil(areas.length / AREAS_A_PAGE)
  return (
    <>
      <ul className={styles.areas} lang={lang} aria-live="polite">
        {areas.slice(page * AREAS_A_PAGE, (page + 1) * AREAS_A_PAGE).map((area) => (
          <li key={area}>{area}</li>
        ))}
      </ul>
      {count > 1 && (
        <div className={styles.pager}>
          <Tap look="chip" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('notices.previous')}
          </Tap>
          <span aria-live="polite">{t('notices.page', { page: page + 1, count })}</span>
          <Tap look="chip" disabled={page === count - 1} onClick={() => setPage(page + 1)}>
            {t('notices.next')}
          </Tap>
        </div>
      )}
    </>
  )
}
