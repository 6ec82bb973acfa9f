import { useTranslation } from '../../i18n/use-translation.ts'
import { countedIn } from '../../../content/arithmetic/prose.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useHotline } from '../../store/phones.ts'
import { Prose } from '../../ui/prose.tsx'
import type { SlipLine } from '../slip-text.ts'
import { TakeAway } from '../take-away.tsx'

/** The article to take along: in short by telephone, whole on paper. */
export function ArticleSlip({ article, lang }: { article: Content['knowledge']; lang: string | undefined }) {
  const { t } = useTranslation()
  const hotline = useHotline()
  const call = hotline && t('takeAway.phoneHours', hotline)
  // What an article counts up is what one wants to remember of it.
  const points = countedIn(article.body)
  const lines: SlipLine[] = [
    { items: [article.summary], rank: 2 },
    ...(points.length > 0 ? [{ term: t('takeAway.points'), items: points, listed: true, rank: 3 }] : []),
    ...(call ? [{ term: t('takeAway.phone'), items: [call], rank: 1 }] : []),
  ]
  return (
    <TakeAway
      what="article"
      address={article.address}
      title={article.title}
      lines={lines}
      lang={lang}
      source={article}
    >
      <p lang={lang}>{article.summary}</p>
      <Prose text={article.body} lang={lang} />
      {call && (
        <p>
          {t('notices.hotline')} {call}
        </p>
      )}
    </TakeAway>
  )
}
