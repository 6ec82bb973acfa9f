import { createRoot } from 'react-dom/client'
import type { First } from '../electron/server/wire.ts'
import { speakOnSignage } from './i18n/signage-words.ts'
import { lookAtStage } from './screens/signage/on-stage.ts'
import { playSignage, signageNeeds } from './screens/signage/play.ts'
import { SignageScreen } from './screens/signage/signage-screen.tsx'
import { TakenOver } from './screens/signage/taken-over.tsx'
import { start } from './store/connection.ts'
import { shutDoors } from './ui/doors.ts'

const first = JSON.parse(document.getElementById('first')?.textContent ?? '') as First

shutDoors()
await speakOnSignage(first.screen.language)
await start({ first, needs: signageNeeds, look: lookAtStage })
playSignage(first.screen, first.built)
if (first.screen.speaks) void import('./screens/calls/say-calls.ts').then(({ sayCalls }) => sayCalls())
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <>
      <SignageScreen />
      <TakenOver />
    </>,
  )
