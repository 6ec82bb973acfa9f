import { createRoot } from 'react-dom/client'
import type { DeskFirst } from '../electron/server/wire.ts'
import { speakAtDesk } from './i18n/desk-words.ts'
import { Desk } from './screens/staff/desk.tsx'
import './screens/staff/desk.css'

const first = JSON.parse(document.getElementById('first')?.textContent ?? '') as DeskFirst

await speakAtDesk(first.language)
const root = document.getElementById('root')
if (root) createRoot(root).render(<Desk first={first} />)
