import type { GreetingFacts } from './host-wire.ts'

/** What a host says after the hall's address: what is to be found there, and how other machines come to it. */
export const greeting = ({ lan, staffCode }: GreetingFacts): string[] => [
  '  这台机器的屏幕都列在这一页 · this page lists the screens of this machine',
  ...(lan
    ? [
        `  局域网 ${lan.address} 打开后显示配对码 · on the LAN, which shows a code to join by`,
        lan.fingerprint === null
          ? '  局域网没有加密：只能加入大屏、条屏和叫号屏 · the LAN is not encrypted: only screens that show can join'
          : `  证书指纹 · certificate SHA-256 ${lan.fingerprint}`,
      ]
    : []),
  ...(staffCode === undefined
    ? []
    : [
        `  还没有主管：打开 /staff，输入一次性口令 · no manager yet: open /staff and type this code, good once: ${staffCode}`,
      ]),
]
