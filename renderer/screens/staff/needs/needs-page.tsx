import type { Me } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import { has } from '../door/session.ts'
import { goTo } from '../way.ts'
import { MachineFacts } from './machine-facts.tsx'
import { NeedList } from './need-list.tsx'
import { problemWords, wordsOf } from './need-words.ts'
import head from '../controls/page.module.css'
import styles from './needs-page.module.css'
import { ScreensTable } from './screens-table.tsx'
import { useNeeds } from './use-needs.ts'

/** What the desk opens with: who needs help first, and when nobody does, one sentence that says so. */
export function NeedsPage({ me }: { me: Me }) {
  const { say, language } = useDeskWords()
  const { page, isOld } = useNeeds(me)
  const needs = page?.needs.map((need) => wordsOf(need, page, say, language)) ?? []
  const soon = page?.soon.map((each) => problemWords({ ...each, tone: 'plain' }, say, language)) ?? []
  const of = (whose: 'ours' | 'headquarters') => needs.filter(({ of: owner }) => owner === whose)

  return (
    <section className={head.parted}>
      <header>
        <h1>{say('need.title')}</h1>
        {has(me, 'staff', 'manager') && (
          <Act look="main" onClick={() => goTo('notices', 'new')}>
            {say('list.write')}
          </Act>
        )}
      </header>
      {isOld && <p role="alert">{say('need.old')}</p>}
      {page && (
        <>
          <p className={styles.sentence} role="status">
            {needs.length === 0 ? say('need.calm') : say('need.count', { count: needs.length + page.more })}
          </p>
          <NeedList title={say('need.ours')} needs={of('ours')} />
          <NeedList title={say('need.headquarters')} needs={of('headquarters')} />
          {page.more > 0 && <p>{say('need.more', { count: page.more })}</p>}
          <div className={styles.beside}>
            <ScreensTable {...page} />
            <MachineFacts page={page} me={me} />
          </div>
          <NeedList title={say('need.soon')} needs={soon} />
        </>
      )}
    </section>
  )
}
