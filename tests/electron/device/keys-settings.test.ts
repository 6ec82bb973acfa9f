import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSettings } from '../../../electron/device/settings.ts'
import { scratch } from '../../support/content-folder.ts'

function readText(yaml: string) {
  const file = join(scratch(), 'device.yaml')
  writeFileSync(file, yaml)
  return readSettings(file)
}

async function problemsOf(yaml: string) {
  const read = await readText(yaml)
  return read.ok ? [] : read.problems
}

it('device.yaml takes the public keys of headquarters, and says in which line one is none', async () => {
  const key = `ed25519:${'A'.repeat(43)}`
  expect(await readText(`hall: sample\nkeys:\n  - ${key}\n  - ${key}\n`)).toMatchObject({
    settings: { keys: [key, key] },
  })
  const [wrong] = await problemsOf(`hall: sample\nkeys:\n  - ${key}\n  - ed25519:short\n`)
  expect(wrong).toMatchObject({ field: 'keys[1]', line: 4 })
  expect(wrong.hint.zh).toContain('keygen')
  expect((await problemsOf('hall: sample\nkeys: []\n'))[0]).toMatchObject({ field: 'keys', line: 2 })
})
