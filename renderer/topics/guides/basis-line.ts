import type { Content } from '../../../content/schema/kinds.ts'

export const basisLine = ({ document, number, date }: Content['guide']['basis'][number]): string =>
  [document, number, date].filter(Boolean).join(' · ')
