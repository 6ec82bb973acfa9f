/** What device.yaml says of an LED strip. */
export const canvasNames = {
  canvas: ['条屏画面', 'what the sending card takes of the display'],
  colours: ['面板颜色'],
  motion: ['显示方式', 'how a text moves'],
  speed: ['滚动速度', 'where it scrolls', '像素/秒 px/s'],
  x: ['左边距', 'from the left of the display', '像素 px'],
  y: ['上边距', 'from the top of the display', '像素 px'],
} as const

export const canvasPaths = {
  'device.screens.canvas.width': ['宽', 'of the strip', '像素 px'],
  'device.screens.canvas.height': ['高', 'of the strip', '像素 px'],
} as const
