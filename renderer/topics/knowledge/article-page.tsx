import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang, useRows, type Row } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { PageBody, Section } from '../../ui/page.tsx'
import { WithPicture } from '../../ui/picture.tsx'
import { Prose } from '../../ui/prose.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { OnlyIn, ReadEntry } from '../only-in.tsx'
import { ArticleSlip } from './article-slip.tsx'

/** The article after this one in its part, the first after the last; nothing where it is the only one. */
export function nextOf(rows: readonly Row<'knowledge'>[], id: string): Row<'knowledge'> | undefined {
  const topic = rows.find((row) => row.id === id)?.topic
  const part = rows.filter((row) => row.topic === topic)
  const next = part[(part.findIndex((row) => row.id === id) + 1) % part.length]
  return next?.id === id ? undefined : next
}

function ArticlePage({ page, go }: PageProps<PageNamed<'article'>>) {
  const { t } = useTranslation()
  const article = useContent('knowledge', page.id)
  const lang = useLang('knowledge', page.id)
  const picture = useMedia(article?.picture)
  const next = nextOf(useRows('knowledge'), page.id)
  if (!article) return <InPreparation title={t('knowledge.title')} />
  return (
    <PageBody title={article.title} lead={article.summary} lang={lang}>
      <OnlyIn lang={lang} />
      <WithPicture src={picture}>
        <Prose text={article.body} lang={lang} large heading="h2" />
        <DatedLine of={article} />
      </WithPicture>
      <ArticleSlip article={article} lang={lang} />
      {next && (
        <Section title={t('knowledge.next')}>
          <ul>
            <ReadEntry
              title={next.title}
              plain={next.summary}
              lang={next.lang}
              onOpen={leadTo(go, { name: 'article', id: next.id })}
            />
          </ul>
        </Section>
      )}
    </PageBody>
  )
}

export const articlePage: PageModule<PageNamed<'article'>> = {
  needs: (_, page) => [['knowledge', page.id]],
  View: ArticlePage,
}
