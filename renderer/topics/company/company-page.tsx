import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang, rowsOf, useRows, type Row } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Entries } from '../../ui/entry.tsx'
import { PageBody, Section } from '../../ui/page.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { ReadEntry } from '../only-in.tsx'
import styles from './company-page.module.css'
import { useForceWords } from './force.ts'

/** The three marks that a hall shows, each with what it stands for. */
function Marks() {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const marks = [
    [useMedia(hall?.mark), 'mark'],
    [useMedia(hall?.industryMark), 'industryMark'],
    [useMedia(hall?.creedMark), 'creedMark'],
  ] as const
  const shown = marks.filter(([src]) => src)
  if (shown.length === 0) return null
  return (
    <ul className={styles.marks}>
      {shown.map(([src, name]) => (
        <li key={name}>
          <img src={src} alt="" />
          {t(`company.${name}`)}
        </li>
      ))}
    </ul>
  )
}

interface ReadsProps {
  rows: readonly Row<'document'>[]
  /** what leads there */
  toDocument(id: string): () => void
}

function Reads({ rows, toDocument }: ReadsProps) {
  return (
    <Entries>
      {rows.map(({ id, title, summary, lang }) => (
        <ReadEntry key={id} title={title} plain={summary} lang={lang} onOpen={toDocument(id)} />
      ))}
    </Entries>
  )
}

/** Who runs this, what they hand out to read, and the laws that they go by. */
function CompanyPage({ go }: PageProps) {
  const { t } = useTranslation()
  const force = useForceWords()
  const today = useWallTime().slice(0, 10)
  const documents = useRows('document')
  const about = documents.filter(({ subject }) => subject === 'about' || subject === 'brand')
  const leaflets = documents.filter(({ subject }) => subject === 'leaflet')
  const laws = useRows('law')
  const creed = useContent('hall', 'hall')?.creed
  const lang = useLang('hall', 'hall')
  const toDocument = (id: string) => leadTo(go, { name: 'document', id })
  if (about.length + leaflets.length + laws.length === 0) return <InPreparation title={t('company.title')} />
  return (
    <PageBody title={t('company.title')} lead={creed && <span lang={lang}>{creed}</span>}>
      <Marks />
      {about.length > 0 && (
        <Section title={t('company.about')}>
          <Reads rows={about} toDocument={toDocument} />
        </Section>
      )}
      {leaflets.length > 0 && (
        <Section title={t('company.leaflets')} aside={t('company.leafletsHow')}>
          <Reads rows={leaflets} toDocument={toDocument} />
        </Section>
      )}
      {laws.length > 0 && (
        <Section title={t('company.laws')} aside={t('company.lawsHow')}>
          <Entries>
            {laws.map((law) => (
              <ReadEntry
                key={law.id}
                title={law.title}
                plain={
                  <>
                    {law.number && <span lang={law.lang}>{law.number} · </span>}
                    {force(law, today)}
                  </>
                }
                lang={law.lang}
                onOpen={leadTo(go, { name: 'law', id: law.id })}
              />
            ))}
          </Entries>
        </Section>
      )}
    </PageBody>
  )
}

export const companyPage: PageModule<PageNamed<'company'>> = {
  needs: () => [['hall']],
  leads: (from, _, language) => [
    ...['about', 'brand', 'leaflet'].flatMap((subject) =>
      rowsOf(from.document, language)
        .filter((row) => row.subject === subject)
        .map(({ id }) => ({ name: 'document', id }) as const),
    ),
    ...rowsOf(from.law, language).map(({ id }) => ({ name: 'law', id }) as const),
  ],
  View: CompanyPage,
}
