import type { RefusalCode } from '../server/wire.ts'

/** Why something was not done, for whoever stands at the desk. */
export const refusals: Record<RefusalCode, { zh: string; en: string }> = {
  role: { zh: '您的权限不能做这一步', en: 'Your role does not allow this step' },
  state: { zh: '这条通知现在不能做这一步', en: 'This cannot be done with the notice as it stands' },
  'approval-needed': {
    zh: '要先由另一个人审核，或写明原因后由您直接发布',
    en: 'Somebody else has to approve it first, or you publish it yourself and say why',
  },
  'approval-off': { zh: '本厅不用审核，直接发布就行', en: 'This hall needs no approval: just publish it' },
  'own-words': {
    zh: '自己写的通知要请另一个人审核',
    en: 'You wrote this notice: somebody else has to approve it',
  },
  'reason-needed': { zh: '请写明原因', en: 'Please say why' },
  'not-confirmed': {
    zh: '紧急通知会占用屏幕，请先确认是哪几块屏',
    en: 'An urgent notice takes over screens: confirm which ones first',
  },
  'not-later': {
    zh: '新的结束时间要晚于现在和开始时间',
    en: 'The new end must be later than now and than the start',
  },
  'nothing-changed': { zh: '没有改动', en: 'Nothing was changed' },
  'time-wrong': {
    zh: '恢复时间不能早于开始时间，也不能晚于现在',
    en: 'Water cannot be back before the start, nor later than now',
  },
  problems: { zh: '还有问题没改好，见下面', en: 'Something is still wrong, see below' },
}
