import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useNumber } from '../../store/phones.ts'
import { TakeAway } from '../take-away.tsx'
import { basisLine } from './basis-line.ts'
import { useLimit } from './limit.ts'
import { useGuideLines, usePlace } from './guide-lines.ts'

type Guide = Content['guide']

/** The guide to take along: right below what one has to bring. */
export function GuideSlip({ guide, lang }: { guide: Guide; lang: string | undefined }) {
  const lines = useGuideLines()
  return (
    <TakeAway
      what="guide"
      address={guide.address}
      title={guide.title}
      lines={lines(guide)}
      lang={lang}
      source={guide}
    >
      <Whole guide={guide} lang={lang} />
    </TakeAway>
  )
}

/** All that paper has room for. */
function Whole({ guide, lang }: { guide: Guide; lang: string | undefined }) {
  const { t } = useTranslation()
  const number = useNumber()
  const limit = useLimit()
  const place = usePlace()
  const { fee } = guide
  return (
    <>
      <p lang={lang}>{guide.plain}</p>
      <h2>{t('guides.bring')}</h2>
      {guide.materials.length === 0 && <p>{t('guides.bringNothing')}</p>}
      <ol lang={lang}>
        {guide.materials.map(({ name, form, count, note }) => (
          <li key={name}>
            {name} · {t(`guides.form.${form}`)} {t('guides.copies', { count })}
            {note && <small>{note}</small>}
          </li>
        ))}
      </ol>
      <h2>{t('guides.steps')}</h2>
      <ol lang={lang}>
        {guide.steps.map(({ title, takes, note }) => (
          <li key={title}>
            {title}
            {takes && ` · ${limit(takes)}`}
            {note && <small>{note}</small>}
          </li>
        ))}
      </ol>
      <h2>{t('guides.where')}</h2>
      <p lang={lang}>
        <strong>{place(guide)}</strong>
      </p>
      <p lang={lang}>{guide.hours}</p>
      <p>
        {t('guides.phone')} {number(guide.phone)}
      </p>
      <p>
        {t('guides.promised')} {limit(guide.promisedLimit)}
      </p>
      <h2>{t('guides.fee')}</h2>
      {'free' in fee && <p>{t('guides.free')}</p>}
      {'reckoned' in fee && (
        <p lang={lang}>
          {fee.reckoned}
          <small>{basisLine(fee.basis)}</small>
        </p>
      )}
      {'charges' in fee &&
        fee.charges.map(({ name, amount, unit, basis }) => (
          <p key={name} lang={lang}>
            {name} {t('guides.yuan', { amount, unit })}
            <small>{basisLine(basis)}</small>
          </p>
        ))}
      {fee.note && <p lang={lang}>{fee.note}</p>}
    </>
  )
}
