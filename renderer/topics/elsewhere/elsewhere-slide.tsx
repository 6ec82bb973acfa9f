import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'
import type { SlideModule } from '../../store/slide.ts'
import { Pages } from '../../ui/pages.tsx'
import { Row, Rows, Sentence, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'

/** What people come here for in vain, and where to go instead. */
function ElsewhereSlide() {
  const { t } = useTranslation()
  const elsewhere = useContent('elsewhere', 'elsewhere')
  const lang = useLang('elsewhere', 'elsewhere')
  const number = useNumber()
  if (!elsewhere) return null
  return (
    <SlideBody
      title={t('elsewhere.title')}
      lead={<Sentence>{t('elsewhere.lead')}</Sentence>}
      source={<DatedWords of={elsewhere} />}
    >
      <Pages>
        <Rows>
          {elsewhere.entries.map(({ title, where, phone }) => (
            <Row
              key={title}
              name={title}
              lang={lang}
              end={phone && number(phone)}
              note={<span lang={lang}>{where}</span>}
            />
          ))}
        </Rows>
      </Pages>
    </SlideBody>
  )
}

export const elsewhereSlide: SlideModule = { needs: () => [['elsewhere'], ['hall']], View: ElsewhereSlide }
