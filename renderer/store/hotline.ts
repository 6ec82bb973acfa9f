import type { Content } from '../../content/schema/kinds.ts'
import { useContent } from './content.ts'

type Phone = Content['phones']['phones'][number]

/** The number that a page names where words end: the hotline, or else the first there is. */
export function useHotline(): Phone | undefined {
  const phones = useContent('phones', 'phones')?.phones
  return phones?.find(({ kind }) => kind === 'hotline') ?? phones?.[0]
}
