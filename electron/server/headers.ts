/** Headers that every answer of the hall carries, whatever it is. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'frame-src': "'none'",
  'worker-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

export const contentSecurityPolicy = policyWith({})

/** The same strict policy with some directives said differently. */
export function policyWith(other: Partial<typeof policy> & { 'frame-src'?: string }): string {
  return Object.entries({ ...policy, ...other })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')
}

/** A picture that somebody drew may hold styles; it holds no script, and opened by itself it is nobody's page. */
export const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

export const everyAnswer: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'autoplay=(self)',
    'bluetooth',
    'camera',
    'clipboard-read',
    'display-capture',
    'encrypted-media',
    'fullscreen=(self)',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'keyboard-map',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'publickey-credentials-get',
    'screen-wake-lock=(self)',
    'serial',
    'usb',
    'window-management',
    'xr-spatial-tracking',
  ]
    .map((feature) => (feature.includes('=') ? feature : `${feature}=()`))
    .join(', '),
}

/** What never changes under its name. */
export const immutable = 'public, max-age=31536000, immutable'
