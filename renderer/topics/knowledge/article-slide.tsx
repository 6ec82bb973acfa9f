import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { firstPart } from '../../ui/first-part.ts'
import { Pages } from '../../ui/pages.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Sentence, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'
import styles from './article-slide.module.css'

/** One thing worth knowing: in a sentence, in a picture where there is one, and in what one does about it. */
function ArticleSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const article = useContent('knowledge', id ?? '')
  const lang = useLang('knowledge', id ?? '')
  const picture = useMedia(article?.picture)
  if (!article) return null
  const { part, whole } = firstPart(article.body)
  return (
    <SlideBody
      topic={t(`knowledge.part.${article.topic}`)}
      title={article.title}
      lang={lang}
      lead={<Sentence lang={lang}>{article.summary}</Sentence>}
      source={
        <>
          {!whole && `${t('signage.whole')} · `}
          <DatedWords of={article} />
        </>
      }
    >
      <Pages>
        {picture && <img className={styles.picture} src={picture} alt="" />}
        <Prose text={part} lang={lang} large heading="h2" />
      </Pages>
    </SlideBody>
  )
}

export const articleSlide: SlideModule = { needs: itemOf('knowledge'), View: ArticleSlide }
