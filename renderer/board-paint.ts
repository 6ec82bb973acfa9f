/** As first-paint.ts, for the board that says whose turn it is: a program of its own, without what only hands need. */
import './ui/frame.css'
import { painted } from './painted.ts'

await painted()
await import('./board.tsx')
