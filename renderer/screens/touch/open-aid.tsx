import { useEffect, useState } from 'react'
import { report } from '../../store/report.ts'
import { useVisit } from '../../store/visit.ts'

type Panels = typeof import('./aids.ts').panels

let known: Panels | null = null

/** What a person opened, above the waterline; its code comes with the first that is opened. */
export function OpenAid() {
  const aid = useVisit((state) => state.aid)
  const page = useVisit((state) => state.page)
  const [panels, setPanels] = useState(known)

  useEffect(() => {
    if (!aid || panels) return
    import('./aids.ts')
      .then((aids) => {
        known = aids.panels
        setPanels(known)
      })
      .catch((error: unknown) => report(error))
  }, [aid, panels])

  // A call for help goes along to the next page; what was asked of the last one does not.
  useEffect(
    () => () => {
      if (useVisit.getState().aid !== 'help') useVisit.setState({ aid: null })
    },
    [page],
  )

  const Panel = aid && panels?.[aid]
  return Panel ? <Panel /> : null
}
