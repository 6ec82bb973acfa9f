import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { First } from '../electron/server/wire.ts'
import { setupWords, speak } from './i18n/setup.ts'
import { settle } from './screens/touch/leaves.ts'
import { go } from './screens/touch/navigate.ts'
import { fetchTopicsAhead, needsOf } from './screens/touch/pages.ts'
import { restingNeeds } from './screens/touch/alone.tsx'
import { TouchScreen } from './screens/touch/touch-screen.tsx'
import { start } from './store/connection.ts'
import type { Need, Shelf } from './store/hall.ts'
import { lookAtPage, type Look } from './store/proof.ts'
import { useVisit } from './store/visit.ts'
import { shutDoors } from './ui/doors.ts'

const first = JSON.parse(document.getElementById('first')?.textContent ?? '') as First

const { role, language } = first.screen

/** What is drawn, and what of a new snapshot must be here before that is shown. */
interface Drawn {
  screen: ReactNode
  needs: (from: Shelf) => readonly Need[]
  look?: Look
}

/** The touch screen comes with the program; those who work at another wait for its file. */
async function drawn(): Promise<Drawn> {
  if (role === 'counter') {
    const { CounterScreen, counterNeeds, pairFromAddress, speakAtCounter } =
      await import('./screens/counter/counter-screen.tsx')
    await Promise.all([pairFromAddress(), speakAtCounter(language)])
    return { screen: <CounterScreen />, needs: () => counterNeeds, look: lookAtPage(() => 'counter') }
  }
  return {
    screen: <TouchScreen language={language} />,
    needs(from) {
      settle()
      return [...needsOf(from, useVisit.getState().page), ...restingNeeds(from)]
    },
  }
}

shutDoors()
setupWords()
await speak(language)
const { screen, ...joining } = await drawn()
await start({ first, ...joining })
const root = document.getElementById('root')
if (root) createRoot(root).render(screen)
if (first.screen.preview) void go({ name: 'notice', id: first.screen.preview.notice })
else if (role === 'touch') fetchTopicsAhead()
