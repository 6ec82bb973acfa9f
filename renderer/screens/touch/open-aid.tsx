import { memo, useEffect, useState } from 'react'
import { report } from '../../store/report.ts'
import { useVisit } from '../../store/visit.ts'
import type { Panel } from './aids.tsx'

let known: { Panel: typeof Panel } | null = null

/** What a person opened, above the waterline; its code comes with the first that is opened. */
export const OpenAid = memo(function OpenAid() {
  const aid = useVisit((state) => state.aid)
  const page = useVisit((state) => state.page)
  const [aids, setAids] = useState(known)

  useEffect(() => {
    if (!aid || aids) return
    import('./aids.tsx')
      .then((come) => {
        known = come
        setAids(known)
      })
      .catch((error: unknown) => report(error))
  }, [aid, aids])

  // A call for help goes along to the next page; what was asked of the last one does not.
  useEffect(
    () => () => {
      const { aid: open } = useVisit.getState()
      if (open !== null && open !== 'help') useVisit.setState({ aid: null })
    },
    [page],
  )

  return aid && aids ? <aids.Panel aid={aid} /> : null
})
