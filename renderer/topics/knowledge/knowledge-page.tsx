import { useTranslation } from '../../i18n/use-translation.ts'
import { rowsOf, useRows } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { Entries } from '../../ui/entry.tsx'
import { PageBody, Section } from '../../ui/page.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { ReadEntry } from '../only-in.tsx'

const parts = ['use', 'saving'] as const

/** What people ask about water at home, and how to use less of it. */
function KnowledgePage({ go }: PageProps) {
  const { t } = useTranslation()
  const rows = useRows('knowledge')
  if (rows.length === 0) return <InPreparation title={t('knowledge.title')} />
  return (
    <PageBody title={t('knowledge.title')}>
      {parts.map((part) => {
        const articles = rows.filter(({ topic }) => topic === part)
        if (articles.length === 0) return null
        return (
          <Section
            key={part}
            title={t(`knowledge.part.${part}`)}
            aside={t('knowledge.count', { count: articles.length })}
          >
            <Entries>
              {articles.map(({ id, title, summary, lang }) => (
                <ReadEntry
                  key={id}
                  title={title}
                  plain={summary}
                  lang={lang}
                  onOpen={leadTo(go, { name: 'article', id })}
                />
              ))}
            </Entries>
          </Section>
        )
      })}
    </PageBody>
  )
}

export const knowledgePage: PageModule<PageNamed<'knowledge'>> = {
  needs: () => [],
  leads: (from, _, language) => {
    const rows = rowsOf(from.knowledge, language)
    return parts.flatMap((part) =>
      rows.filter(({ topic }) => topic === part).map(({ id }) => ({ name: 'article', id }) as const),
    )
  },
  View: KnowledgePage,
}
