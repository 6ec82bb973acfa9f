import { isPublicAddress } from '../../../content/arithmetic/public-address.ts'
import type { Content, Kind } from '../../../content/schema/kinds.ts'
import type { ContentSet } from '../content-set.ts'
import type { Both } from '../problems/words.ts'
import type { Digest } from '../items/digest.ts'
import { everyVersion, hitsIn, ids, type Hit, type RuleTable } from './rule.ts'

type ChannelKind = Content['channels']['channels'][number]['kind']

const wanted: readonly (readonly [ChannelKind, Both])[] = [
  ['website', { zh: '企业网站', en: 'a website' }],
  ['wechat', { zh: '微信公众号', en: 'a WeChat account' }],
  ['weibo', { zh: '微博', en: 'a Weibo account' }],
]

/** Addresses that people scan (四), and what is handled online. */
export const channelRules = {
  'channels.kind-missing': {
    clause: '四2',
    severity: 'warning',
    zh: ['网上渠道里没有{name}', '有的话，在 channels 里加一条 kind: {kind}'],
    en: ['{name} is missing among the channels', 'If there is one, add an entry with kind: {kind}'],
    check: ({ items }) =>
      items.channels.flatMap(({ file, digest }) =>
        wanted.flatMap(([kind, name]) =>
          digest.channels.some((channel) => channel.kind === kind)
            ? []
            : [{ file, field: 'channels', params: { kind, name } }],
        ),
      ),
  },

  'channels.no-service': {
    clause: '四4',
    severity: 'error',
    zh: ['没有 24 小时的在线客服', '加一条 kind: online-service，写 allDay: true'],
    en: ['There is no online service round the clock', 'Add one with kind: online-service and allDay: true'],
    check: ({ items }) =>
      items.channels.flatMap(({ file, digest: { channels } }) =>
        channels.some(({ kind, allDay }) => kind === 'online-service' && allDay)
          ? []
          : [{ file, field: 'channels' }],
      ),
  },

  'channels.too-wide': {
    clause: '四1',
    severity: 'error',
    zh: ['“{host}”不是一个单位的域名，写了它等于谁的网址都允许', '写本单位自己的域名，例如 qdwater.example'],
    en: [
      '"{host}" is nobody\'s own: it allows any site there is',
      'Write your own host, such as qdwater.example',
    ],
    check: ({ items }) =>
      items.channels.flatMap(({ file, digest: { allowed } }) =>
        hitsIn(
          file,
          allowed,
          (index) => `allowed[${index}]`,
          (host) => (/^(?:com|net|org|gov|edu|ac|[a-z]{2})\.[a-z]{2}$/.test(host) ? { host } : null),
        ),
      ),
  },

  'channels.twice': {
    clause: null,
    severity: 'error',
    zh: ['渠道编号“{id}”写了两次', '每个 id 只用一次'],
    en: ['The channel id "{id}" is used twice', 'Use each id once'],
    check: ({ items }) =>
      items.channels.flatMap(({ file, digest: { channels } }) =>
        hitsIn(
          file,
          channels,
          (index) => `channels[${index}].id`,
          ({ id }, index) => (channels.findIndex((other) => other.id === id) < index ? { id } : null),
        ),
      ),
  },

  'address.host': {
    clause: '四1',
    severity: 'error',
    zh: ['网址 {address} 不在允许的域名里', '核对网址；确实是本单位的，把域名加进 channels.yaml 的 allowed'],
    en: [
      'The address {address} is of no allowed host',
      'Check it; if it is your own, add its host to allowed in channels.yaml',
    ],
    check: (set) => {
      const allowed = set.items.channels.flatMap(({ digest }) => digest.allowed)
      return addresses(set).filter(
        ({ params: { address } }) =>
          !isPublicAddress(address) || (allowed.length > 0 && !isAllowed(address, allowed)),
      )
    },
  },

  'online.guide-unknown': {
    clause: '四3',
    severity: 'error',
    zh: ['没有“{guide}”这份指南', '检查名称，或写 guides/{guide}.md'],
    en: ['There is no guide "{guide}"', 'Check the name, or write guides/{guide}.md'],
    check: (set) => {
      const known = ids(set, 'guide')
      return set.items.online.flatMap(({ file, digest }) =>
        hitsIn(
          file,
          digest.services,
          (index) => `services[${index}].guide`,
          ({ guide }) => (guide === undefined || known.has(guide) ? null : { guide }),
        ),
      )
    },
  },

  'online.channel-unknown': {
    clause: '四3',
    severity: 'error',
    zh: ['channels.yaml 里没有“{channel}”', '写那里的 id，或在那里加上这个渠道'],
    en: ['channels.yaml has no "{channel}"', 'Write an id of that file, or add the channel there'],
    check: ({ items }) => {
      const known = new Set(items.channels.flatMap(({ digest }) => digest.channels.map(({ id }) => id)))
      return items.online.flatMap(({ file, digest }) =>
        digest.services.flatMap(({ channels }, service) =>
          hitsIn(
            file,
            channels,
            (index) => `services[${service}].channels[${index}]`,
            (channel) => (known.size === 0 || known.has(channel) ? null : { channel }),
          ),
        ),
      )
    },
  },
} as const satisfies RuleTable

type Addressed = Hit & { params: { address: string } }

/** Kinds whose items may each stand on a page of the web. */
const addressed = ['law', 'guide', 'notice', 'knowledge', 'charge', 'event'] as const satisfies Kind[]
type AddressedKind = (typeof addressed)[number]
const isAddressed = (kind: Kind): kind is AddressedKind => addressed.some((each) => each === kind)

/** Every address that a screen may turn into a code, in any language. */
function addresses(set: ContentSet): Addressed[] {
  const found: Addressed[] = []
  everyVersion(set, ({ file, digest }, kind) => {
    const add = (field: string, address: string | undefined) => {
      if (address !== undefined) found.push({ file, field, params: { address } })
    }
    if (kind === 'hall') add('website', (digest as Digest<'hall'>).website)
    if (isAddressed(kind)) add('address', (digest as Digest<AddressedKind>).address)
    if (kind === 'channels' || kind === 'guide')
      for (const [index, { address }] of (digest as Digest<'channels' | 'guide'>).channels.entries())
        add(`channels[${index}].address`, address)
    return []
  })
  return found
}

function isAllowed(address: string, allowed: string[]): boolean {
  const { hostname } = new URL(address)
  return allowed.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}
