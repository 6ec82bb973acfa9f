import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { firstPart } from '../../ui/first-part.ts'
import { Pages } from '../../ui/pages.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Sentence, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'

/** What a long text is about, and how it begins. */
function DocumentSlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const document = useContent('document', id ?? '')
  const lang = useLang('document', id ?? '')
  if (!document) return null
  const { part, whole } = firstPart(document.body)
  return (
    <SlideBody
      topic={t(`signage.document.${document.subject}`)}
      title={document.title}
      lang={lang}
      lead={<Sentence lang={lang}>{document.summary}</Sentence>}
      source={
        <>
          {!whole && `${t('signage.whole')} · `}
          <DatedWords of={document} />
        </>
      }
    >
      <Pages>
        <Prose text={part} lang={lang} large heading="h2" />
      </Pages>
    </SlideBody>
  )
}

export const documentSlide: SlideModule = { needs: itemOf('document'), View: DocumentSlide }
