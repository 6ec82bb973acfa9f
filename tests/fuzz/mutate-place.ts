/** The same file under another name, in another folder, or as a link that leads out of the content. */
import { posix } from 'node:path'
import type { Random } from './random.ts'

export interface Placed {
  path: string
  /** where a symbolic link leads, instead of bytes */
  link?: string
}

interface Placement {
  name: string
  place(path: string, random: Random): Placed
}

/** Stands in a path for the id of the hall under trial, whose overlay lies in `halls/<id>/`. */
export const hallPart = '{hall}'

const split = (path: string) => {
  const folder = posix.dirname(path)
  const name = posix.basename(path)
  const dot = name.indexOf('.')
  return { folder: folder === '.' ? '' : `${folder}/`, stem: name.slice(0, dot), extension: name.slice(dot) }
}

const stems: readonly string[] = [
  'constructor',
  '__proto__',
  'prototype',
  'tostring',
  'con',
  'nul',
  'aux.x',
  'Pay',
  'a'.repeat(64),
  'a'.repeat(65),
  '水'.repeat(60),
  '-rf',
  ' pay',
  'pay ',
  'e\u0301',
  '\u00e9',
  '𠮷',
  '🚰',
  '%2e%2e%2fpay',
  'a\\..\\b',
  'a:b',
  'a\nb',
  '\u202eyap',
  "<img src=x onerror='window.__canary7f3a=1'>",
  '{file}',
  '$(id)',
  '0',
]

const extensions: readonly string[] = [
  '.MD',
  '.yml',
  '.md.md',
  '.yaml.exe',
  '.en.md',
  '.EN.md',
  '.zh-CN.md',
  '.zh-CN.yaml',
  '.xx.yaml',
  '.constructor.md',
  '.en.csv',
  '.csv',
  '.html',
  '.svg',
  '.SVG',
  '.svgz',
  '.png',
  '.pdf',
  '.js',
  '',
]

const folders: readonly string[] = [
  '',
  'guides/',
  'notices/',
  'pledges/',
  'prices/',
  'policies/',
  'documents/',
  'media/',
  'media/a/',
  'quality/',
  'quality/readings/',
  'pressure/readings/',
  `halls/${hallPart}/`,
  `halls/${hallPart}/guides/`,
  'GUIDES/',
  'guides/guides/',
  '__proto__/',
  '指南/',
  'd/'.repeat(11),
  'd/'.repeat(14),
]

/** Beside the content folder of the trial; a link that is followed would show what is there. */
const targets: readonly string[] = [
  'outside/secret.md',
  'outside/secret.yaml',
  'outside/secret.svg',
  'outside',
  '',
  'outside/missing',
]

export const placements: readonly Placement[] = [
  {
    name: 'stem',
    place(path, random) {
      const { folder, extension } = split(path)
      return { path: `${folder}${random.chance(0.2) ? 'constructor' : random.pick(stems)}${extension}` }
    },
  },
  {
    name: 'extension',
    place(path, random) {
      const { folder, stem } = split(path)
      return { path: `${folder}${stem}${random.pick(extensions)}` }
    },
  },
  {
    name: 'folder',
    place(path, random) {
      const { stem, extension } = split(path)
      return { path: `${random.pick(folders)}${stem}${extension}` }
    },
  },
  {
    name: 'link',
    place(path, random) {
      const { folder, stem, extension } = split(path)
      const up = '../'.repeat(folder.split('/').length)
      return { path: `${folder}${stem}-link${extension}`, link: `${up}${random.pick(targets)}` }
    },
  },
]
