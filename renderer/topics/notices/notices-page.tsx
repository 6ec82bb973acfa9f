import { useTranslation } from '../../i18n/use-translation.ts'
import { rowsOf, useRows } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useHotline } from '../../store/phones.ts'
import { useWallTime, wallTimeNow } from '../../store/time.ts'
import { PageBody } from '../../ui/page.tsx'
import { useAskWords } from '../opening-words.ts'
import { NoticeRow } from './notice-row.tsx'
import { current } from '../../../content/arithmetic/notice-state.ts'
import styles from './notices-page.module.css'

function NoticesPage({ go }: PageProps) {
  const { t } = useTranslation()
  const now = useWallTime()
  const phone = useHotline()?.number
  const ask = useAskWords()
  const notices = current(useRows('notice'), now)
  const none = phone ? t('notices.none', { phone }) : t('notices.noneAsk', { ask })
  return (
    <PageBody title={t('notices.title')} lead={notices.length === 0 && none}>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeRow notice={notice} now={now} onOpen={leadTo(go, { name: 'notice', id: notice.id })} />
          </li>
        ))}
      </ul>
      {notices.length > 0 && (
        <div className={styles.other}>
          <h2>{t('notices.notMine')}</h2>
          <p>{phone ? t('notices.notMineCall', { phone }) : t('notices.notMineAsk', { ask })}</p>
        </div>
      )}
    </PageBody>
  )
}

export const noticesPage: PageModule<PageNamed<'notices'>> = {
  needs: () => [['phones'], ['hall']],
  leads: (from, _, language) =>
    current(rowsOf(from.notice, language), wallTimeNow()).map(({ id }) => ({ name: 'notice', id }) as const),
  View: NoticesPage,
}
