import { expect, it } from 'vitest'
import { empty, missing, silent, unreadable, unusable } from '../../../electron/content/unavailable.ts'

const reason = { zh: '没有这个文件', en: 'there is no such file' }

it.each([
  ['is not there', missing('/srv/content'), '检查路径', 'Check the path'],
  ['is empty', empty('/srv/content', ''), 'mingchuang new', 'mingchuang new'],
  ['may not be read', unreadable('/srv/content', 'EACCES'), '换有权限的用户', 'be a user who may'],
  ['has no hall.yaml', unusable('/srv/content', reason), '指出有 hall.yaml 的那个文件夹', 'Name the folder'],
  ['does not answer', silent('/srv/content'), '检查网络盘', 'See to the network drive'],
])('a content folder that %s says which it is and what to do, in both languages', (_, { said }, zh, en) => {
  for (const sentence of [said.zh, said.en]) expect(sentence).toContain('/srv/content')
  expect(said.zh).toContain(zh)
  expect(said.en).toContain(en)
})
