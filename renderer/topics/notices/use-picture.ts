import { useState } from 'react'
import type { Content } from '../../../content/schema/kinds.ts'
import { useMedia } from '../../store/media.ts'

type Pictured = Pick<Content['notice'], 'title'> & Partial<Pick<Content['notice'], 'picture'>>

/** What an <img> of the stamped notice needs; null where it has none, or none that can be had: then its words stand alone. */
export function usePicture(notice: Pictured | undefined) {
  const src = useMedia(notice?.picture)
  const [broken, setBroken] = useState<string | null>(null)
  if (!notice || src === undefined || src === broken) return null
  return { src, alt: notice.title, onError: () => setBroken(src) }
}

type Worded = Partial<Pick<Content['notice'], 'areas' | 'advice' | 'body' | 'reason' | 'manner'>>

/** Whether there is more to read than its title: a photograph may say everything itself. */
export const hasWords = ({ areas = [], advice = [], body = [], reason, manner }: Worded): boolean =>
  areas.length + advice.length + body.length > 0 || [reason, manner].some(Boolean)
