/** As first-paint.ts, for the waiting area's screen: a program of its own, without what only hands need. */
import './ui/frame.css'
import { painted } from './painted.ts'

await painted()
await import('./signage.tsx')
