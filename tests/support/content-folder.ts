/** Real folders of content for tests of the loading side. YAML takes JSON, so small content is written as objects. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { textIn } from '../../content/arithmetic/prose.ts'
import type { Prose } from '../../content/schema/prose.ts'
import { guide, phones, places, pledge, standard } from './content.ts'
import {
  channels,
  charge,
  documents,
  elsewhere,
  holidays,
  knowledge,
  law,
  online,
  policies,
  wholeHall,
  wholeNotice,
  wholePrice,
} from './whole-hall.ts'

/** 2026-11-23 10:00 in Shanghai */
export const NOW = Date.UTC(2026, 10, 23, 2, 0)

/** A folder of its own for this test, removed after it. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingchuang-content-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Files = Record<string, string | Uint8Array>

export function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

export const yaml = (data: object) => JSON.stringify(data, null, 2)

/** A text that is shown in paragraphs alone can be written as it reads. */
export const markdown = ({ body = '', ...front }: { body?: string | Prose; [field: string]: unknown }) =>
  `---\n${yaml(front)}\n---\n${typeof body === 'string' ? body : textIn(body)}\n`

/** A small hall in which nothing is wrong at NOW. */
export function goodFiles(): Files {
  const numbers = phones.phones.map((phone) => ({
    ...phone,
    number: phone.number.replace('待补充', '82001234'),
  }))
  return {
    'hall.yaml': yaml(wholeHall),
    'phones.yaml': yaml({ ...phones, phones: numbers }),
    'pledges/on-site.md': markdown(pledge),
    'guides/transfer.md': markdown(guide),
    'prices/residential.yaml': yaml(wholePrice),
    'quality/standards/gb5749-2022.yaml': yaml(standard),
    'quality/places.yaml': yaml(places),
    'quality/readings/2026-11.csv':
      '取样日期,监测点,浑浊度,余氯\n2026-11-15,plant-1,0.12,0.60\n2026-11-15,net-1,0.20,--\n',
    'pressure/points.yaml': yaml({
      source: '调度中心',
      freshHours: 24,
      points: [{ id: 'p-1', name: '示例路', zone: '低区', atLeast: '0.14' }],
      published: '2026-01-05',
      owner: '调度中心',
      reviewBy: '2027-01-05',
    }),
    'pressure/readings/2026-11.csv': '时间,监测点,压力(MPa)\n2026-11-23 08:00,p-1,0.28\n',
    'notices/stop.md': markdown(wholeNotice),
    'holidays/2026.yaml': yaml(holidays),
    'channels.yaml': yaml(channels),
    'online.yaml': yaml(online),
    'elsewhere.yaml': yaml(elsewhere),
    'charges/services.yaml': yaml(charge),
    'laws/sample.md': markdown(law),
    ...texts('policies', policies),
    ...texts('documents', documents),
    ...texts('knowledge', knowledge),
    'media/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  }
}

const texts = (folder: string, items: Record<string, object>): Files =>
  Object.fromEntries(Object.entries(items).map(([id, item]) => [`${folder}/${id}.md`, markdown({ ...item })]))

/** The files of a good hall in a folder of its own, with these changes; null leaves a file out. */
export function folderWith(changes: Record<string, string | Uint8Array | null> = {}): string {
  const root = scratch()
  const files: Files = {}
  for (const [path, text] of Object.entries({ ...goodFiles(), ...changes }))
    if (text !== null) files[path] = text
  write(root, files)
  return root
}
