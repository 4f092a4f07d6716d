export * from './follow-up';
export * from './http';
