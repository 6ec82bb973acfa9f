import { describe, expect, it } from 'vitest'
import { identify } from '../../../../electron/content/folder/identify.ts'
import { ignored } from '../../../../electron/content/folder/ignored.ts'

describe('the name of a file', () => {
  it.each([
    ['hall.yaml', 'hall', 'hall', 'zh-CN'],
    ['hall.en.yaml', 'hall', 'hall', 'en'],
    ['guides/transfer.md', 'guide', 'transfer', 'zh-CN'],
    ['guides/transfer.zh-Hant.md', 'guide', 'transfer', 'zh-Hant'],
    ['quality/standards/gb5749-2022.yaml', 'qualityStandard', 'gb5749-2022', 'zh-CN'],
    ['quality/readings/2026-11.csv', 'qualityReadings', '2026-11', 'zh-CN'],
    ['pressure/points.yaml', 'pressurePoints', 'points', 'zh-CN'],
  ])('%s says kind, id and language', (path, kind, id, language) => {
    expect(identify(path)).toMatchObject({ what: 'item', kind, id, language })
  })

  it('of a translation names its Chinese file', () => {
    expect(identify('prices/residential.en.yaml')).toMatchObject({ base: 'prices/residential.yaml' })
  })

  it.each([
    ['guides/过户.md', 'file.name'],
    ['guides/Transfer.md', 'file.name'],
    ['guides/transfer.md.en.md', 'file.name'],
    ['guides/transfer.yml', 'file.extension'],
    ['guides/transfer.MD', 'file.extension'],
    ['hall.yml', 'file.extension'],
    ['guides/transfer.english.md', 'language.suffix'],
    ['guides/transfer.zh-CN.md', 'language.suffix'],
    ['quality/readings/2026.en.csv', 'language.suffix'],
    ['guides/more/transfer.md', 'file.unknown'],
    ['notes.txt', 'file.unknown'],
    ['LICENSE', 'file.unknown'],
    ['media/film.mov', 'media.type'],
  ])('%s is a stray: %s', (path, rule) => {
    expect(identify(path)).toEqual({ what: 'stray', rule })
  })

  it.each(['media/mark.svg', 'media/楼层/平面图.PNG', 'media/film.mp4'])('%s is media', (path) => {
    expect(identify(path)).toEqual({ what: 'media' })
  })
})

describe('files of tools', () => {
  it.each([
    '.DS_Store',
    '.lock',
    '.~lock.hall.yaml#',
    '~$hall.docx',
    '.syncthing.transfer.md.tmp',
    'transfer.md.tmp',
    'film.mp4.part',
    'film.mp4.1a2b3c4d.partial',
    'hall.sync-conflict-20261123-101112-ABC.yaml',
    'Thumbs.db',
    'desktop.ini',
    'README.md',
    'README',
    'README.en.md',
    'hall.yaml~',
    'THUMBS.DB',
    '~WRL0001.TMP',
    '.git',
    '.stfolder',
  ])('%s is ignored', (name) => expect(ignored(name)).toBe(true))

  it.each(['hall.yaml', 'README-transfer.md', 'READMEs', 'readme-first.md', 'transfer.md', 'part.md', 'tmp'])(
    '%s is not',
    (name) => expect(ignored(name)).toBe(false),
  )
})
