/** Reads one spreadsheet and ends: a file that somebody drops may be anything, and the library that reads it is large. */
import { parentPort, workerData } from 'node:worker_threads'
import { readReadings, type Known } from '../spreadsheets/read-readings.ts'
import { Unreadable } from '../spreadsheets/unreadable.ts'

const { bytes, name, known } = workerData as { bytes: Uint8Array; name: string; known: Known }

try {
  parentPort?.postMessage({ read: await readReadings(bytes, name, known) })
} catch (error) {
  if (!(error instanceof Unreadable)) throw error
  parentPort?.postMessage({ refused: error.said })
}
