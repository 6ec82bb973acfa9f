import { createRoot } from 'react-dom/client'
import type { First } from '../electron/server/wire.ts'
import { setupWords, speak } from './i18n/setup.ts'
import { needsOf } from './screens/touch/pages.ts'
import { TouchScreen } from './screens/touch/touch-screen.tsx'
import { start } from './store/connection.ts'
import type { Shelf } from './store/hall.ts'
import { useVisit } from './store/visit.ts'

const first = JSON.parse(document.getElementById('first')?.textContent ?? '') as First

/** What the page on screen needs of a new snapshot before that is shown. */
const needsNow = (from: Shelf) => needsOf(from, useVisit.getState().page)

setupWords()
await speak(first.screen.language)
await start({ first, needs: needsNow })
const root = document.getElementById('root')
if (root) createRoot(root).render(<TouchScreen language={first.screen.language} />)
