/** `市南区`, `即墨市`, `李村街道`: what stands once before a list of streets and holds for each of them. */

const ends = '(?:(?<![小地全本我该各辖])区|县|(?<![超夜集菜早门股城全本我])市|镇|乡|街道(?:办事处)?)'
const whole = new RegExp(
  `^(?!.*(?:停水|降压|断水|无水|影响|涉及|以下|如下|下列|范围))\\p{Script=Han}{1,6}${ends}$`,
  'u',
)
const leading = new RegExp(`^\\p{Script=Han}{1,4}?${ends}(?=\\p{Script=Han}{2})`, 'u')

export const isDistrict = (text: string): boolean => whole.test(text)

/** `市南区` of `市南区香港中路`; empty where an area begins with its street. */
export const districtOf = (area: string): string => leading.exec(area)?.[0] ?? ''
