import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { PageBody } from '../../ui/page.tsx'
import { WithPicture } from '../../ui/picture.tsx'
import { Prose } from '../../ui/prose.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { OnlyIn } from '../only-in.tsx'

/** Something that is read as it stands: 服务规范, 营业细则, who we are, a leaflet. */
function DocumentPage({ page }: PageProps<PageNamed<'document'>>) {
  const { t } = useTranslation()
  const document = useContent('document', page.id)
  const lang = useLang('document', page.id)
  const picture = useMedia(document?.picture)
  if (!document) return <InPreparation title={t('company.title')} />
  return (
    <PageBody title={document.title} lead={document.summary} lang={lang}>
      <OnlyIn lang={lang} />
      <WithPicture src={picture}>
        <Prose text={document.body} lang={lang} large heading="h2" />
        <DatedLine of={document} />
      </WithPicture>
    </PageBody>
  )
}

export const documentPage: PageModule<PageNamed<'document'>> = {
  needs: (_, page) => [['document', page.id]],
  View: DocumentPage,
}
