/**
 * Who answers for the packages: the one place that a city fills in before it hands them on. deb's maintainer and homepage and the
 * company in the properties of Windows' program are made of it. `.invalid` can be nobody's address (RFC 2606).
 * @typedef {{ name: string, email: string, homepage: string }} Publisher
 * @type {Publisher}
 */
export const publisher = {
  name: 'Mingchuang',
  email: 'maintainer@mingchuang.invalid',
  homepage: 'https://mingchuang.invalid/',
}

/**
 * What is still to be filled in, for whoever packs; null once nothing is.
 * @param {Publisher} said @returns {{ zh: string, en: string } | null}
 */
export function sayUnsaid({ email, homepage }) {
  const unsaid = [
    ...(/\.invalid\/?$/.test(email) ? ['email'] : []),
    ...(/\.invalid\/?$/.test(homepage) ? ['homepage'] : []),
  ]
  if (unsaid.length === 0) return null
  return {
    zh: `注意：build/pack/publisher.mjs 里的 ${unsaid.join('、')} 还是占位的。自己试用没有关系；交给别人安装之前，填上本单位的名称、邮箱和网址，再打一次包。`,
    en: `Note: ${unsaid.join(' and ')} in build/pack/publisher.mjs is still a placeholder. That does for a try; before others install the packages, fill in your company's name, mail and web address, and pack again.`,
  }
}
