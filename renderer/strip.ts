/** What an LED strip starts with: a small program of its own, without React, fonts or the words of pages. */
import type { First } from '../electron/server/wire.ts'
import { playStrip, stripNeeds } from './screens/strip/play.ts'
import './screens/strip/strip.css'
import { start } from './store/connection.ts'
import { lookAtPage } from './store/proof.ts'

const first = JSON.parse(document.getElementById('first')?.textContent ?? '') as First
const { screen, built } = first
const root = document.getElementById('root')

await start({ first, needs: stripNeeds(screen), look: lookAtPage(() => 'lines') })
if (root && screen.strip) playStrip(root, { screen: { ...screen, strip: screen.strip }, built })
