export { condText, settingText, settingWordsOf } from './conditions';
export { dueText } from './dues';
export { rungText } from './ladders';
export { type Aspect, describeMilestone } from './milestones';
