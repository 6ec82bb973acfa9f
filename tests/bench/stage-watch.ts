import type { Box } from './picture.ts'

/** What the stage's layers look like in a frame, by the document itself. */
export interface StageLook {
  stage: Box
  /** how far the entering layer is from its place, and how much of it is seen through */
  laid: { dx: number; dy: number; opacity: number } | null
  clips: { layer: string; state: string; box: Box }[]
}

declare global {
  interface Window {
    stageWatch: {
      look(): StageLook
      /** what must never be true of a frame */
      faults(): string[]
    }
  }
}

/** Runs in the page. */
export function installStageWatch(): void {
  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width, height }
  }
  const laidBy = ({ transform, opacity }: CSSStyleDeclaration) => {
    const { e: dx, f: dy } = new DOMMatrix(transform === 'none' ? '' : transform)
    return { dx, dy, opacity: Number(opacity) }
  }
  const layersNow = () => [...document.querySelectorAll<HTMLElement>('[data-layer]')]
  const hasMatter = (layer: HTMLElement) => {
    if (
      [...layer.querySelectorAll('img')].some(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
    )
      return false
    if ([...layer.querySelectorAll('video')].some(({ videoWidth, error }) => videoWidth === 0 || error))
      return false
    return layer.textContent.trim() !== '' || layer.querySelector('img, video, svg') !== null
  }
  const isWhole = (layer: HTMLElement, stage: Box) => {
    const { x, y, width, height } = boxOf(layer)
    const { opacity, visibility, display, backgroundColor } = getComputedStyle(layer)
    const covers = [x - stage.x, y - stage.y, width - stage.width, height - stage.height].every(
      (gap) => Math.abs(gap) < 0.5,
    )
    const drawn = opacity === '1' && visibility === 'visible' && display !== 'none'
    return covers && drawn && !/rgba\(.*, 0\)|transparent/.test(backgroundColor) && hasMatter(layer)
  }

  window.stageWatch = {
    look() {
      const main = document.querySelector('main')
      const entering = document.querySelector('[data-state=entering]')
      const style = entering && getComputedStyle(entering)
      return {
        stage: main ? boxOf(main) : { x: 0, y: 0, width: 0, height: 0 },
        laid: style && laidBy(style),
        clips: [...document.querySelectorAll('video')].map((video) => {
          const layer = video.closest<HTMLElement>('[data-layer]')
          return {
            layer: layer?.dataset['layer'] ?? '',
            state: layer?.dataset['state'] ?? '',
            box: boxOf(video),
          }
        }),
      }
    },
    faults() {
      const main = document.querySelector('main')
      if (!main) return ['there is no stage']
      const layers = layersNow()
      const found: string[] = []
      const of = (state: string) => layers.filter(({ dataset }) => dataset['state'] === state)
      for (const state of ['on', 'entering', 'unseen'])
        if (of(state).length > 1) found.push(`${of(state).length} layers are ${state}`)
      if (layers.length > 3) found.push(`${layers.length} layers are mounted`)
      const on = of('on')[0]
      if (!on) found.push('no layer is on')
      else if (!isWhole(on, boxOf(main))) found.push('the layer that is on is not drawn whole')
      const entering = of('entering')[0]
      if (entering && !hasMatter(entering)) found.push('the layer that enters is half drawn')
      const order = ['unseen', 'on', 'entering'].flatMap((state) =>
        of(state).map((layer) => Number(getComputedStyle(layer).zIndex)),
      )
      if (order.some((height, index) => height <= (order[index - 1] ?? -1)))
        found.push('a layer lies over one that it belongs beneath')
      for (const layer of layers) {
        const marks = new Set(layer.textContent.match(/〔第\d+版〕/g))
        if (marks.size > 1) found.push(`a layer has texts of versions ${[...marks].join()}`)
      }
      return found
    },
  }
}
