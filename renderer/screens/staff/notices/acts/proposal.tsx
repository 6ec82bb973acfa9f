import type { NoticeChange, NoticeFields, NoticeProposal } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import table from '../../controls/table.module.css'
import styles from './proposal.module.css'

interface Props {
  fields: NoticeFields
  proposed: NoticeProposal
}

/** What would become different of what the screens show now, for whoever reads it over. */
export function Proposal({ fields, proposed: { change, name, at } }: Props) {
  const { say } = useDeskWords()
  return (
    <section className={styles.proposal}>
      <h2>{say('extend.proposed')}</h2>
      <p>{say('extend.by', { name, at })}</p>
      <div className={table.frame}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{say('conflict.field')}</th>
              <th scope="col">{say('extend.now')}</th>
              <th scope="col">{say('extend.then')}</th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(change) as (keyof NoticeChange)[]).map((field) => (
              <tr key={field}>
                <th scope="row" className={table.tight}>
                  {say(`field.${field}`)}
                </th>
                <td lang="zh-CN">{textOf(fields[field]) || say('conflict.empty')}</td>
                <td lang="zh-CN">{textOf(change[field]) || say('conflict.empty')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** As a cell has room for it. */
export const textOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value.trim() : (value ?? []).join('；')
