import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { Fine } from '../../ui/page.tsx'
import { basisLine } from './basis-line.ts'
import styles from './guide-page.module.css'

type Guide = Content['guide']
type Charge = Extract<Guide['fee'], { charges: unknown }>['charges'][number]

/** Charges that rest on the same document, with it named once; in the order of content. */
function byBasis(charges: readonly Charge[]): [basis: string, charges: Charge[]][] {
  const groups = new Map<string, Charge[]>()
  for (const charge of charges) {
    const basis = basisLine(charge.basis)
    groups.set(basis, [...(groups.get(basis) ?? []), charge])
  }
  return [...groups]
}

/** What is charged, for what, and on what basis: the words of the content, each basis said once. */
export function Fee({ fee, lang }: { fee: Guide['fee']; lang: string | undefined }) {
  const { t } = useTranslation()
  const basis = (line: string) => (
    <Fine>
      {t('guides.basis')} <span lang={lang}>{line}</span>
    </Fine>
  )
  const note = fee.note && (
    <p className={styles.minor} lang={lang}>
      {fee.note}
    </p>
  )
  return (
    <>
      {'free' in fee && <p>{t('guides.free')}</p>}
      {'reckoned' in fee && (
        <>
          <p lang={lang}>{fee.reckoned}</p>
          {note}
          {basis(basisLine(fee.basis))}
        </>
      )}
      {'charges' in fee &&
        byBasis(fee.charges).map(([line, charges]) => (
          <div key={line}>
            <ul>
              {charges.map(({ name, amount, unit }) => (
                <li key={name} className={styles.charge}>
                  <span lang={lang}>{name}</span> <strong>{t('guides.yuan', { amount, unit })}</strong>
                </li>
              ))}
            </ul>
            {basis(line)}
          </div>
        ))}
      {!('reckoned' in fee) && note}
    </>
  )
}
