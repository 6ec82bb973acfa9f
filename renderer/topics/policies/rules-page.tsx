import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, rowsOf, useRows, type Row } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { Entries, Entry } from '../../ui/entry.tsx'
import { PageBody, Section } from '../../ui/page.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { ReadEntry } from '../only-in.tsx'

/** What a rule comes down to in one figure: how long an answer takes, how many cases it names, how many grades. */
function useMark(id: string): string | undefined {
  const { t } = useTranslation()
  const policy = useContent('policy', id)
  if (!policy) return undefined
  const { replyLimit, consequences, levels } = policy
  if (replyLimit)
    return t('rules.answered', { limit: t(`guides.limit.${replyLimit.unit}`, { count: replyLimit.value }) })
  if (consequences.length > 0) return t('rules.cases', { count: consequences.length })
  if (levels.length > 0) return t('rules.levels', { count: levels.length })
  return undefined
}

function Policy({ row, onOpen }: { row: Row<'policy'>; onOpen(): void }) {
  const mark = useMark(row.id)
  return <ReadEntry title={row.title} plain={row.summary} lang={row.lang} end={mark} onOpen={onOpen} />
}

/** What hangs on the wall: how this hall is run and how one is treated here. */
function RulesPage({ go }: PageProps) {
  const { t } = useTranslation()
  const policies = useRows('policy')
  const documents = useRows('document').filter(({ subject }) => subject === 'conduct' || subject === 'terms')
  const pledges = useRows('pledge')
  if (policies.length + documents.length + pledges.length === 0)
    return <InPreparation title={t('rules.title')} />
  return (
    <PageBody title={t('rules.title')} lead={t('rules.lead')}>
      {policies.length > 0 && (
        <Section title={t('rules.policies')} aside={t('rules.count', { count: policies.length })}>
          <Entries>
            {policies.map((row) => (
              <Policy key={row.id} row={row} onOpen={leadTo(go, { name: 'policy', id: row.id })} />
            ))}
          </Entries>
        </Section>
      )}
      <Section title={t('rules.conduct')}>
        <Entries>
          {documents.map(({ id, title, summary, lang }) => (
            <ReadEntry
              key={id}
              title={title}
              plain={summary}
              lang={lang}
              onOpen={leadTo(go, { name: 'document', id })}
            />
          ))}
          {pledges.length > 0 && (
            <Entry
              title={t('pledges.title')}
              plain={t('rules.pledgesPlain')}
              end={t('rules.pledges', { count: pledges.length })}
              onOpen={leadTo(go, { name: 'pledges' })}
            />
          )}
        </Entries>
      </Section>
    </PageBody>
  )
}

export const rulesPage: PageModule<PageNamed<'rules'>> = {
  needs: () => [['policy']],
  leads: (from, _, language) => [
    ...rowsOf(from.policy, language).map(({ id }) => ({ name: 'policy', id }) as const),
    ...rowsOf(from.document, language)
      .filter(({ subject }) => subject === 'conduct' || subject === 'terms')
      .map(({ id }) => ({ name: 'document', id }) as const),
    { name: 'pledges' },
  ],
  View: RulesPage,
}
