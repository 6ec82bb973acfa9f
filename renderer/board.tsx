import { createRoot } from 'react-dom/client'
import type { First } from '../electron/server/wire.ts'
import { speakOnSignage } from './i18n/signage-words.ts'
import { boardNeeds, followBoard, lookAtBoard } from './screens/board/follow.ts'
import { BoardScreen } from './screens/board/board-screen.tsx'
import { sayCalls } from './screens/calls/say-calls.ts'
import { start } from './store/connection.ts'

const first = JSON.parse(document.getElementById('first')?.textContent ?? '') as First

await speakOnSignage(first.screen.language)
await start({ first, needs: boardNeeds, look: lookAtBoard })
followBoard(first.screen, first.built)
if (first.screen.speaks) sayCalls()
const root = document.getElementById('root')
if (root) createRoot(root).render(<BoardScreen />)
