/**
 * Words first, then life: the hall's first HTML is painted, with its letters, before the screen's program runs. Run at
 * once, the program would hold the main thread just when the letters arrive, and people would wait twice as long.
 */
import './ui/frame.css'
import './ui/frame-small.css'
import './ui/hands.css'
import { painted } from './painted.ts'

await painted()
await import('./main.tsx')
