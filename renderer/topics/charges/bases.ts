import type { Content } from '../../../content/schema/kinds.ts'

type Charge = Content['charge']
export type Basis = Charge['rows'][number]['basis']

const key = ({ document, number, date }: Basis) => JSON.stringify([document, number, date])

/** Each document that a table rests on, once, in the order of its rows; and for each row which of them, from 1. */
export function basesOf(rows: Charge['rows']): { bases: Basis[]; marks: number[] } {
  const bases: Basis[] = []
  const marks = rows.map(({ basis }) => {
    const known = bases.findIndex((each) => key(each) === key(basis))
    return known < 0 ? bases.push(basis) : known + 1
  })
  return { bases, marks }
}
