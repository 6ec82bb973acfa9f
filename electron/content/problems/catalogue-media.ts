import type { Words } from './words.ts'

/** About pictures, films and forms. */
export const mediaWords = {
  'media.type': {
    clause: null,
    severity: 'warning',
    zh: ['这种媒体文件用不了', '用 svg、png、jpg、webp、avif、mp4、webm、mp3、wav 或 pdf'],
    en: ['This type of media cannot be used', 'Use svg, png, jpg, webp, avif, mp4, webm, mp3, wav or pdf'],
  },
  'media.empty': {
    clause: null,
    severity: 'error',
    zh: ['这个媒体文件是空的，不会显示', '重新放一次文件；正在同步时等它完成'],
    en: [
      'This media file is empty and is not shown',
      'Put the file here again; if it is being synced, let that finish',
    ],
  },
  'media.other-type': {
    clause: null,
    severity: 'error',
    zh: ['扩展名说是 {expected}，{is}，不会显示', '{mend}重新导出成真正的 {expected}'],
    en: [
      'The extension says {expected}, but {is}, so it is not shown',
      '{mend}export it as {expected} again',
    ],
  },
  'media.too-many-pixels': {
    clause: null,
    severity: 'error',
    zh: [
      '图片太大：{width}×{height}，{millions} 百万像素，最多 {limit}，不会显示',
      '缩小到长边 3840 像素再导出，屏幕上看不出差别',
    ],
    en: [
      'The picture is {width}×{height}, {millions} million pixels; {limit} is the most, so it is not shown',
      'Export it with a long side of 3840 pixels: no screen shows more',
    ],
  },
  'media.cut': {
    clause: null,
    severity: 'error',
    zh: ['视频不完整，后面缺 {missing}，不会播放', '重新放一次文件；正在同步时等它完成'],
    en: [
      'The film is not whole: {missing} at its end are missing, so it is not shown',
      'Put the file here again; if it is being synced, let that finish',
    ],
  },
  'media.codec': {
    clause: null,
    severity: 'error',
    zh: ['视频的编码是 {codec}，屏幕放不了', '另存为 H.264 的 MP4，或 VP9 的 WebM'],
    en: [
      'The film is in {codec}, which screens cannot play',
      'Save it as MP4 with H.264, or as WebM with VP9',
    ],
  },
  'media.svg-encoding': {
    clause: null,
    severity: 'error',
    zh: ['SVG 的文字编码不是 UTF-8，不会显示', '用绘图软件重新导出，编码选 UTF-8'],
    en: ['The SVG is not in UTF-8 and is not shown', 'Export it again from the drawing program as UTF-8'],
  },
  'media.active': {
    clause: null,
    severity: 'error',
    zh: [
      'SVG 里不只有图形，还有脚本或外部引用：{what}；出于安全不会显示',
      '导出为“普通 SVG”，图片嵌入文件；或者存成 PNG',
    ],
    en: [
      'The SVG does more than draw, by a script or a reference to something outside: {what}; for safety it is not shown',
      'Export it as "plain SVG" with its pictures embedded, or save it as PNG',
    ],
  },
} as const satisfies Record<string, Words>
