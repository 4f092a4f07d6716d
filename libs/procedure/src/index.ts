export * from './language';
export * from './plan';
export * from './messages';
export * from './standing.types';
export * from './hash';
export { type EvidenceFault, evidenceFaults } from './evidence';
export * as builders from './builders';
