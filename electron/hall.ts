/** The hall's own process: content in, HTTP and one WebSocket out. A host starts it and tells it where things lie. */
import { openLibrary } from './content/open.ts'
import { systemClock } from './device/clock.ts'
import { connectHost } from './device/parent-port.ts'
import { runHall } from './server/run-hall.ts'

runHall({ host: connectHost(), clock: systemClock, openLibrary, self: process })
