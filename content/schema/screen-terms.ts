import { canvasPaths } from './canvas-terms.ts'
import type { FieldPath, Term } from './field-paths.ts'
import { queuePaths } from './queue-terms.ts'

/** Of what screens play, how they are divided and measured, and of the machine they stand at: own terms like those of `own-terms.ts`. */
export const screenTerms: Partial<Record<FieldPath, Term>> = {
  'notice.hotline': ['咨询热线'],
  'notice.screens': ['指定屏幕', 'ids of device.yaml; none is all'],
  'playlist.items': ['播放项'],
  'playlist.items.lasts': ['播放时长', 'or as-needed', '秒 seconds'],
  'playlist.items.screens': ['指定屏幕', 'ids of device.yaml; none is all'],
  'playlist.items.words': ['播放文字'],
  'playlist.role': ['屏幕用途', 'which screens play it'],
  'layout.landscape.width': ['宽', 'of the room between plate and phones', '%'],
  'layout.landscape.height': ['高', 'of the room between plate and phones', '%'],
  'layout.portrait.width': ['宽', 'of the room between plate and phones', '%'],
  'layout.portrait.height': ['高', 'of the room between plate and phones', '%'],
  'layout.landscape.is': ['分区'],
  'layout.portrait.is': ['分区'],
  'device.listening.address': ['监听地址', 'IPv4 of this machine'],
  ...queuePaths,
  'device.role': ['本机角色', 'primary or satellite'],
  'device.role.is': ['主机或副机'],
  'device.screens.role': ['屏幕用途'],
  'device.screens.panel.width': ['宽', 'of the visible area', '毫米 mm'],
  'device.screens.panel.height': ['高', 'of the visible area', '毫米 mm'],
  ...canvasPaths,
  'device.screens.display.width': ['宽', 'of the display', '像素 px'],
  'device.screens.display.height': ['高', 'of the display', '像素 px'],
}
