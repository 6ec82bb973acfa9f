import type { InterimTried } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import table from '../controls/table.module.css'
import styles from './readings-page.module.css'

/** rows and doubts that are listed; a month of daily sheets is a thousand */
const MOST_ROWS = 200

/** What was read of a file, as the screens will have it, and every cell that was not simply believed. */
export function TriedSheet({ tried }: { tried: InterimTried }) {
  const { say, language } = useDeskWords()
  const { name, rows, known, doubts } = tried
  const items = [...new Set(rows.flatMap(({ values }) => values.map(({ item }) => item)))]
  const in2 = language.startsWith('zh') ? 'zh' : 'en'
  return (
    <>
      <h2>
        {rows.length > 0
          ? say('readings.found', { name, count: rows.length })
          : say('readings.foundNone', { name })}
      </h2>
      {known > 0 && <p>{say('readings.known', { count: known })}</p>}
      <p className={styles.note} data-doubts={doubts.length > 0 || undefined}>
        {doubts.length > 0 ? say('readings.doubts', { count: doubts.length }) : say('readings.noDoubts')}
      </p>
      {doubts.length > 0 && (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{say('readings.cell')}</th>
                <th scope="col">{say('readings.why')}</th>
                <th scope="col">{say('readings.result')}</th>
              </tr>
            </thead>
            <tbody>
              {doubts.slice(0, MOST_ROWS).map((doubt, index) => (
                <tr key={index}>
                  <th scope="row" className={table.tight}>
                    {doubt.at}
                  </th>
                  <td>
                    {doubt.message[in2]}
                    {in2 === 'zh' ? '。' : '. '}
                    <span className={table.quiet}>{doubt.mend[in2]}</span>
                  </td>
                  <td className={table.tight}>{say(doubt.taken ? 'readings.taken' : 'readings.left')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 0 && (
        <div className={table.frame}>
          <table className={`${table.table} ${styles.figures}`}>
            <thead>
              <tr>
                <th scope="col">{say('readings.place')}</th>
                <th scope="col">{say('readings.when')}</th>
                {items.map((item) => (
                  <th key={item} scope="col" lang="zh-CN">
                    {item}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST_ROWS).map(({ place, when, values }, index) => (
                <tr key={index}>
                  <th scope="row" lang="zh-CN">
                    {place}
                  </th>
                  <td className={table.tight}>{when}</td>
                  {items.map((item) => (
                    <td key={item}>{values.find((value) => value.item === item)?.said}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > MOST_ROWS && <p>{say('readings.more', { count: rows.length - MOST_ROWS })}</p>}
    </>
  )
}
