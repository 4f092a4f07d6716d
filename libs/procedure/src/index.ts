export * from './language';
export * from './plan';
export * from './messages';
export * from './standing.types';
