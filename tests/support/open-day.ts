/** The sample hall, open day and night: whose turn it is must not depend on the hour at which a test runs. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, temporaryFolder } from './hall.ts'

export async function openDayAndNight(counters?: number): Promise<string> {
  const content = join(await temporaryFolder('content'), 'content')
  await cp(join(root, 'content'), content, { recursive: true })
  const file = join(content, 'hall.yaml')
  const list = Array.from(
    { length: counters ?? 0 },
    (_, index) => `  - { number: '${index + 1}', name: 综合, businesses: [pay] }`,
  )
  const text = (await readFile(file, 'utf8'))
    .replaceAll(/opens: '[\d:]+'/g, "opens: '00:00'")
    .replaceAll(/closes: '[\d:]+'/g, "closes: '24:00'")
    .replaceAll(/\n *lunch:.*/g, '')
  const counted =
    counters === undefined
      ? text
      : text.replace(/counters:\n[\s\S]*?\n\nfacilities/, `counters:\n${list.join('\n')}\n\nfacilities`)
  await writeFile(file, counted)
  return content
}
