export {
  type ChoiceKind,
  type Choices,
  chosenIn,
  type CopiesChoice,
  editionOf,
  holds,
  nameNow,
  roleOfSigner,
  type SignersChoice,
} from './choices';
export { choiceText, choiceTitle, signerText, type StructureChange, structureChanges } from './changes';
export { type ChoiceFault, type ChoiceFaultCode } from './fault';
export { choiceFault } from './fitness';
export { baseVersion, HIGHEST_VERSION, nextEdition, versionText } from './version';
