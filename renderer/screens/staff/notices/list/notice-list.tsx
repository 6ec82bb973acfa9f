import { useEffect, useState, type ReactNode } from 'react'
import type { NoticePhase } from '../../../../../content/arithmetic/staff-notice.ts'
import type { Me, NoticeRow } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { clock } from '../../../../store/clock.ts'
import { Act } from '../../controls/act.tsx'
import { FindNotices, isFound, isSought, useSought } from './find-notices.tsx'
import page from '../../controls/page.module.css'
import styles from './notice-list.module.css'
import { loadNotices, type Failure } from '../notices.ts'
import { PhaseWord } from '../phase-word.tsx'
import { has } from '../../door/session.ts'
import table from '../../controls/table.module.css'
import { goTo } from '../../way.ts'

/** What the clock decides changes by itself. */
const ANEW_MS = 15_000
/** that are over, before somebody asks for more */
const LATEST = 10
/** which one sees at a glance */
const FEW = 5

/** All of the hall's own notices: what waits for whoever is in comes first. */
export function NoticeList({ me }: { me: Me }) {
  const { say } = useDeskWords()
  const [rows, setRows] = useState<NoticeRow[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [all, setAll] = useState(false)
  const sought = useSought()
  const finds = isSought(sought)

  useEffect(() => {
    let cancel = () => {}
    let gone = false
    const load = async () => {
      const list = await loadNotices()
      if (gone) return
      if (typeof list === 'string') setFailure(list)
      else {
        setFailure(null)
        setRows(list.notices)
      }
      cancel = clock.after(ANEW_MS, () => void load())
    }
    void load()
    return () => {
      gone = true
      cancel()
    }
  }, [me])

  const mine = (row: NoticeRow) =>
    (row.phase === 'draft' && has(me, 'staff', 'manager')) || row.phase === 'awaiting' || row.isProposed
  const found = (rows ?? []).filter((row) => isFound(row, sought, say))
  const inPhase = (...phases: NoticePhase[]) => found.filter(({ phase }) => phases.includes(phase))
  const over = inPhase('over', 'restored', 'withdrawn')
  const needs = found.filter(mine)
  const live = inPhase('live', 'extended')
  const coming = inPhase('scheduled')

  return (
    <section className={page.parted}>
      <header>
        <h1>{say('list.title')}</h1>
        {has(me, 'staff', 'manager') && (
          <Act look="main" onClick={() => goTo('notices', 'new')}>
            {say('list.write')}
          </Act>
        )}
      </header>
      {failure && <p role="alert">{say(`failed.${failure}`)}</p>}
      {rows?.length === 0 && <p>{say('list.none')}</p>}
      {rows && (rows.length > FEW || finds) && <FindNotices rows={rows} />}
      {finds && rows && (
        <p role="status">
          {found.length === 0 ? say('list.noneFound') : say('list.found', { count: found.length })}
        </p>
      )}
      {found.length > 0 && (
        <>
          {(!finds || needs.length > 0) && (
            <Rows title={say('list.needs')} rows={needs} none={say('list.noneNeeds')} />
          )}
          {(!finds || live.length > 0) && (
            <Rows title={say('list.live')} rows={live} none={say('list.noneLive')} />
          )}
          {coming.length > 0 && <Rows title={say('list.coming')} rows={coming} />}
          {over.length > 0 && (
            <Rows title={say('list.over')} rows={all ? over : over.slice(0, LATEST)}>
              {!all && over.length > LATEST && (
                <Act onClick={() => setAll(true)}>{say('list.more', { count: over.length - LATEST })}</Act>
              )}
            </Rows>
          )}
        </>
      )}
    </section>
  )
}

function Rows(props: { title: string; rows: NoticeRow[]; none?: string; children?: ReactNode }) {
  const { say } = useDeskWords()
  const { title, rows, none, children } = props
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className={table.quiet}>{none}</p>
      ) : (
        <div className={table.frame}>
          <table className={`${table.table} ${styles.rows}`}>
            <thead>
              <tr>
                <th scope="col">{say('list.notice')}</th>
                <th scope="col">{say('list.kind')}</th>
                <th scope="col">{say('list.time')}</th>
                <th scope="col">{say('list.state')}</th>
                <th scope="col">{say('list.last')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {children}
    </section>
  )
}

function Row({ row }: { row: NoticeRow }) {
  const { say } = useDeskWords()
  const { id, title, kind, starts, ends, phase, isProposed, urgency, steps } = row
  const last = steps[0]
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        <a href={`#/notices/${id}`}>{title ?? say('list.untitled')}</a>
      </th>
      <td>
        {kind && say(`kind.${kind}`)}
        {urgency === 'urgent' && ` · ${say('urgency.urgent')}`}
      </td>
      <td className={table.tight}>
        {starts !== undefined && ends !== undefined
          ? say('view.until', { from: short(starts), to: short(ends, starts) })
          : starts && say('view.from', { from: short(starts) })}
      </td>
      <td className={table.tight}>
        <PhaseWord phase={phase} />
        {isProposed && <p>△ {say('list.proposed')}</p>}
      </td>
      <td className={table.quiet}>{last && `${short(last.at)} ${last.name} ${say(`did.${last.did}`)}`}</td>
    </tr>
  )
}

/** A year says nothing here, `11-26 18:00`, unless it is another one. */
const short = (moment: string, since = moment) =>
  moment.slice(0, 4) === since.slice(0, 4) ? moment.slice(5) : moment
