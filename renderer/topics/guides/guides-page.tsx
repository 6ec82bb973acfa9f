import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { rowsOf, useRows } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { Below } from '../../ui/later.tsx'
import { PageBody, Section } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { useClosedWords } from '../opening-words.ts'
import { OnlineWays } from './online-ways.tsx'
import styles from './guides-page.module.css'

type Want = Content['guide']['want']

/** So many guides and their headings fill a panel; the parts after them are below it. */
const AT_ONCE = 8

const wants: readonly Want[] = ['pay', 'rename', 'start', 'stop', 'change', 'meter', 'repair']

/** Guides by what the person came for, in their own words; the official name stands small beside it. */
function GuidesPage({ page, go }: PageProps<PageNamed<'guides'>>) {
  const { t } = useTranslation()
  const guides = useRows('guide')
  const closed = useClosedWords()
  const want = wants.find((each) => each === page.want)
  const shown = want ? [want] : wants
  const title = want ? t(`guides.want.${want}`) : t('guides.title')
  const toAll = page.want && guides.length > 0 && (
    <div className={styles.all}>
      <Tap look="chip" onClick={leadTo(go, { name: 'guides' })}>
        {t('guides.title')} · {t('guides.count', { count: guides.length })}
      </Tap>
    </div>
  )
  const ofWant = guides.filter((guide) => shown.includes(guide.want))
  if (ofWant.length === 0) return <InPreparation title={title}>{toAll}</InPreparation>
  const parts = shown
    .map((want) => ({ want, rows: guides.filter((guide) => guide.want === want) }))
    .filter(({ rows }) => rows.length > 0)
    .map((part, index, all) => ({ ...part, before: all.slice(0, index).flatMap(({ rows }) => rows).length }))
  const section = ({ want, rows }: (typeof parts)[number]) => (
    <Section key={want} title={t(`guides.want.${want}`)} aside={t('guides.count', { count: rows.length })}>
      <ul className={styles.rows}>
        {rows.map((guide) => (
          <li key={guide.id}>
            <Tap look="row" onClick={leadTo(go, { name: 'guide', id: guide.id })}>
              <span className={styles.words} lang={guide.lang}>
                <span className={styles.title}>{guide.title}</span>
                <span className={styles.plain}>{guide.plain}</span>
              </span>
              <span className={styles.counter}>
                {guide.counters.join(t('comma'))}
                <small>{t('guides.counter')}</small>
              </span>
            </Tap>
          </li>
        ))}
      </ul>
    </Section>
  )
  return (
    <PageBody title={title} lead={closed !== null && <StateWord tone="watch">{closed}</StateWord>}>
      {parts.filter(({ before }) => before < AT_ONCE).map(section)}
      <Below>{parts.filter(({ before }) => before >= AT_ONCE).map(section)}</Below>
      {want && <OnlineWays guides={ofWant.map(({ id }) => id)} go={go} />}
      {toAll}
    </PageBody>
  )
}

export const guidesPage: PageModule<PageNamed<'guides'>> = {
  needs: (_, page) => (page.want ? [['online'], ['channels']] : []),
  leads: (from, page, language) => {
    const rows = rowsOf(from.guide, language)
    const shown = wants.filter((want) => page.want === undefined || want === page.want)
    return shown.flatMap((want) =>
      rows.filter((row) => row.want === want).map(({ id }) => ({ name: 'guide', id }) as const),
    )
  },
  View: GuidesPage,
}
