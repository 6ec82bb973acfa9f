import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useRows, type Row } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { overdue } from '../../../content/arithmetic/freshness.ts'
import { Fine, PageBody } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { Figures } from './figures.tsx'
import styles from './pledges-page.module.css'

function Pledge({ row }: { row: Row<'pledge'> }) {
  const { t } = useTranslation()
  const pledge = useContent('pledge', row.id)
  const today = useWallTime().slice(0, 10)
  return (
    <li className={styles.pledge}>
      <p className={styles.figure} lang={row.lang}>
        {row.figure && (
          <>
            {row.figure.value}
            <small>{row.figure.unit}</small>
          </>
        )}
      </p>
      <div>
        <h2 className={styles.name} lang={row.lang}>
          {row.title}
        </h2>
        <p lang={row.lang}>{row.promise}</p>
        {pledge && (
          <p className={styles.breach}>
            <strong>{t('pledges.breach')}</strong> <span lang={row.lang}>{pledge.breach}</span>
          </p>
        )}
        {pledge && overdue(pledge.reviewBy, today) && <DatedLine of={pledge} />}
      </div>
    </li>
  )
}

function PledgesPage({ go }: PageProps) {
  const { t } = useTranslation()
  const rows = useRows('pledge')
  const rules = useRows('policy')
  const newest = rows.reduce((latest, { published }) => (published > latest ? published : latest), '')
  if (rows.length === 0) return <InPreparation title={t('pledges.title')} />
  return (
    <PageBody title={t('pledges.title')}>
      <ol className={styles.pledges}>
        {rows.map((row) => (
          <Pledge key={row.id} row={row} />
        ))}
      </ol>
      <Fine>{t('pledges.published', { date: newest })}</Fine>
      <Figures />
      {rules.length > 0 && (
        <div className={styles.onward}>
          <Tap look="chip" onClick={leadTo(go, { name: 'rules' })}>
            {t('rules.title')}
          </Tap>
        </div>
      )}
    </PageBody>
  )
}

export const pledgesPage: PageModule<PageNamed<'pledges'>> = {
  needs: () => [['pledge'], ['figures']],
  View: PledgesPage,
}
