/** A real hall in a process of its own, with people at its desk, for `staff.ts` to kill: DATA, PORT and the names of people. */
import { join } from 'node:path'
import { openLibrary } from '../../electron/content/open.ts'
import { systemClock as clock } from '../../electron/device/clock.ts'
import { openLog } from '../../electron/device/log.ts'
import { settingsWithoutFile } from '../../electron/device/settings.ts'
import { readClient } from '../../electron/server/client.ts'
import { serve } from '../../electron/server/serve.ts'

const [data = '', port = '', ...people] = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
const log = openLog({ folder: join(data, 'log'), clock })
const library = await openLibrary({ content: join(root, 'content'), data, hall: null, clock, log })
const server = await serve({
  library,
  client: await readClient(join(root, 'dist/client')),
  settings: settingsWithoutFile,
  ...{ port: Number(port), data, shellToken: null, print: null, clock, log },
})
for (const name of people)
  server.grants.grant(`token-of-the-person-${name}`, {
    ...{ principal: 'person', subject: name, roles: ['staff'], until: null },
  })
process.send?.('ready')
