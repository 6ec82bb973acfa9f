import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useRows, type Row } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { Below } from '../../ui/later.tsx'
import { Fine, PageBody, Section } from '../../ui/page.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Tap } from '../../ui/tap.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { basesOf } from './bases.ts'
import { useBasisWords } from './basis-words.ts'
import { ChargeSlip } from './charge-slip.tsx'
import styles from './charges-page.module.css'

type Fee = Content['charge']['rows'][number]['fee']

/** Free is said, an amount stands in figures, and what depends on the work says how it is reckoned. */
function FeeWords({ fee }: { fee: Fee }) {
  const { t } = useTranslation()
  if ('free' in fee) return <strong className={styles.free}>{t('guides.free')}</strong>
  if ('reckoned' in fee) return <span className={styles.work}>{t('charges.reckoned')}</span>
  return (
    <>
      <strong>{fee.amount}</strong> {t('charges.unit', { unit: fee.unit })}
    </>
  )
}

/** What a table rests on stands at its foot; only that of the first is seen before anything is moved. */
function Table({ row, isFirst }: { row: Row<'charge'>; isFirst: boolean }) {
  const { t } = useTranslation()
  const words = useBasisWords()
  const charge = useContent('charge', row.id)
  if (!charge) return null
  const { bases, marks } = basesOf(charge.rows)
  const { lang } = row
  const foot = (
    <>
      {charge.note && (
        <div className={styles.note}>
          <Prose text={charge.note} lang={lang} />
        </div>
      )}
      {bases.map((basis, index) => (
        <Fine key={words(basis)}>
          {t('charges.basis', { mark: index + 1 })} <span lang={lang}>{words(basis)}</span>
        </Fine>
      ))}
      <Fine>
        {t('prices.source')} <span lang={lang}>{charge.source}</span>
      </Fine>
      <DatedLine of={charge} />
      <ChargeSlip charge={charge} lang={lang} />
    </>
  )
  return (
    <Section
      title={<span lang={lang}>{charge.title}</span>}
      aside={<span lang={lang}>{charge.audience}</span>}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('charges.what')}</th>
            <th scope="col">{t('charges.fee')}</th>
            <th scope="col">{t('guides.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {charge.rows.map(({ name, fee }, index) => (
            <tr key={name}>
              <th scope="row" lang={lang}>
                {name}
                {'reckoned' in fee && <small>{fee.reckoned}</small>}
                {'note' in fee && fee.note && <small>{fee.note}</small>}
              </th>
              <td>
                <FeeWords fee={fee} />
              </td>
              <td>{t('charges.mark', { mark: marks[index] })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isFirst ? foot : <Below>{foot}</Below>}
    </Section>
  )
}

/** 收费标准 beside the price of water: every row what it costs, and which document says so. */
function ChargesPage({ go }: PageProps) {
  const { t } = useTranslation()
  const rows = useRows('charge')
  if (rows.length === 0) return <InPreparation title={t('charges.title')} />
  return (
    <PageBody title={t('charges.title')} lead={t('charges.lead')}>
      <div className={styles.tables}>
        {rows.map((row, index) => (
          <Table key={row.id} row={row} isFirst={index === 0} />
        ))}
      </div>
      <div className={styles.prices}>
        <Tap look="chip" onClick={leadTo(go, { name: 'prices' })}>
          {t('charges.water')}
        </Tap>
      </div>
    </PageBody>
  )
}

export const chargesPage: PageModule<PageNamed<'charges'>> = {
  needs: () => [['charge']],
  View: ChargesPage,
}
