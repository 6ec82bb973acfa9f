/** The longest that browsers keep a cookie (RFC 6265bis 5.5): 400 days. */
const KEPT_S = 400 * 86_400

export const SCREEN_COOKIE = 'mc-screen'

/** Carries a paired screen's secret, out of every script's sight; one that came over TLS never goes without. */
export const screenCookie = (secret: string, encrypted: boolean): string =>
  `${SCREEN_COOKIE}=${secret}; Path=/; Max-Age=${KEPT_S}; HttpOnly; SameSite=Strict${encrypted ? '; Secure' : ''}`

export const PERSON_COOKIE = 'mc-person'

/** Carries a person's session until the browser ends, or the hall says so; empty, it takes the session out of the browser. */
export const personCookie = (secret: string, encrypted: boolean): string =>
  `${PERSON_COOKIE}=${secret}; Path=/;${secret === '' ? ' Max-Age=0;' : ''} HttpOnly; SameSite=Strict${encrypted ? '; Secure' : ''}`

/** The first of two cookies with one name counts: a second one was added by somebody else. */
export function cookiesOf(header = ''): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of header.split(';')) {
    const [name = '', ...value] = pair.trim().split('=')
    if (!cookies.has(name)) cookies.set(name, value.join('='))
  }
  return cookies
}
