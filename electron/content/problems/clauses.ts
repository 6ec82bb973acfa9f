import type { Kind } from '../../../content/schema/kinds.ts'

/** Fields that a clause of the standard asks for: `*` is every kind. */
const clauses: Partial<Record<Kind | '*', Record<string, string>>> = {
  hall: {
    creed: '一(一)1',
    company: '二(一)1',
    name: '二(一)1',
    hours: '一(二)7',
    counters: '二(三)2',
    mark: '二(二)3',
  },
  phones: { phones: '一(二)6' },
  pledge: { promise: '一(二)3', breach: '一(二)3' },
  guide: {
    steps: '一(二)2',
    legalLimit: '一(二)2',
    promisedLimit: '一(二)2',
    materials: '三(二)6',
    fee: '二(三)3',
    phone: '三(二)6',
    counters: '二(三)2',
  },
  price: { basis: '二(三)3', tiers: '二(二)4' },
  charge: { rows: '二(三)3' },
  figures: { figures: '正文四' },
  online: { services: '四3' },
  elsewhere: { entries: '三(二)7' },
  channels: { channels: '四2' },
  '*': { published: '二(二)5', owner: '二(二)5', reviewBy: '二(二)5' },
}

/** The clause that stands behind a field of a kind, told from the field's first name. */
export function clauseOf(kind: Kind, field: string): string | null {
  const [name = ''] = field.split(/[.[]/)
  const own = [clauses[kind], clauses['*']].find((fields) => fields && Object.hasOwn(fields, name))
  return own?.[name] ?? null
}
